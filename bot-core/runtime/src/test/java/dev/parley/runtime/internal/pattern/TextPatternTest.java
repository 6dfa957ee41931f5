package dev.parley.runtime.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a pattern before it is run. */
class TextPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          order\\s(?<id>\\d+) ; order
          \\d+元 ; 元
          退款.*订单(\\d+) ; 退款
          ab|cd ; ab,cd
          (?:ab|cd)e?f ; abf,abef,cdf,cdef
          (ab|c.*d)x ; x
          (ab|cd.*e)x ; ab,cd
          a[bc]d ; abd,acd
          [a-c]x ; ax,bx,cx
          [^a]xy ; xy
          (ab)+ ; ab
          (ab){2,} ; abab
          a{3} ; aaa
          x*yz? ; y
          order ?\\d+ ; order
          ^abc$ ; abc
          \\bfoo\\b.*longer ; longer
          \\Qa.b\\E ; a.b
          \\x41\\x{4e2d}\\101 ; A中A
          (?i)Order ; order
          a(?i:B)c ; abc
          a(?i)b|C ; ab,c
          \\p{Han}+天 ; 天
          a** ; -
          """)
  void the_literals_of_a_pattern_are_found(String pattern, String literals) {
    if (literals.equals("-")) {
      assertThatIllegalArgumentException().isThrownBy(() -> TextPattern.compile(pattern));
    } else {
      assertThat(TextPattern.compile(pattern).literals().anyOf())
          .containsExactlyInAnyOrder(literals.split(","));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".*",
        "a*",
        "a?",
        "(a|)",
        "(a|b*)",
        "[a-z]+",
        "[^a]",
        "\\d{4}",
        "^$",
        "a{0}",
        "a{0,3}",
        "\\w+\\s\\w+",
        "(?i)[a-z]",
        "ab|.",
        "(?i)\ud801\udc00"
      })
  void some_patterns_have_none(String pattern) {
    assertThat(TextPattern.compile(pattern).literals().isEmpty()).isTrue();
  }

  /**
   * Random patterns: RE2/J accepts what is accepted here, the size is not underrated, and what
   * matches contains a literal.
   */
  @Test
  void random_patterns_agree_with_re2() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int matches = 0;
    for (int round = 0; round < 20_000; round++) {
      String expression = expression(random);
      Pattern re2 = re2(expression);
      TextPattern pattern = pattern(expression);
      assertThat(pattern == null)
          .describedAs("seed %d: %s", seed, expression)
          .isEqualTo(re2 == null);
      if (re2 == null || pattern == null) {
        continue;
      }
      for (int i = 0; i < 12; i++) {
        String text = text(random);
        if (re2.matcher(text).find()) {
          matches++;
          assertThat(pattern.literals().isEmpty() || pattern.literals().standIn(text))
              .describedAs("seed %d: %s needs %s in %s", seed, expression, pattern.literals(), text)
              .isTrue();
        }
      }
    }
    assertThat(matches).isGreaterThan(3_000);
  }

  @Test
  void the_size_is_not_underrated() throws ExpressionException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 10_000; round++) {
      String expression = expression(random);
      Pattern re2 = re2(expression);
      if (re2 != null) {
        assertThat(ProgramSize.of(ExpressionParser.parse(expression).expression()) + 4)
            .describedAs("seed %d: %s", seed, expression)
            .isGreaterThanOrEqualTo(re2.programSize());
      }
    }
  }

  /**
   * All characters that RE2/J takes for the same have one folded form, and it finds them all,
   * except for those that are refused. A new JDK may know letters that RE2/J does not, and fail
   * this.
   */
  @Test
  void folding_knows_all_that_re2_takes_for_the_same() throws ReflectiveOperationException {
    Method simpleFold =
        Class.forName("com.google.re2j.Unicode").getDeclaredMethod("simpleFold", int.class);
    simpleFold.setAccessible(true);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int other = (int) simpleFold.invoke(null, c);
      int steps = 0;
      while (other != c && steps++ < 8) {
        if (c <= Character.MAX_VALUE && other <= Character.MAX_VALUE) {
          assertThat(CaseFolding.fold((char) other))
              .describedAs("%x and %x", c, other)
              .isEqualTo(CaseFolding.fold((char) c));
        }
        other = (int) simpleFold.invoke(null, other);
      }
      assertThat(other != c).describedAs("%x is endless", c).isEqualTo(CaseFolding.isEndless(c, c));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)\u1c80", "(?i)[\u0400-\u2000]", "(?i)\\x{1c88}"})
  void letters_that_re2_would_fold_for_ever_are_refused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextPattern.compile(pattern))
        .withMessageContaining(
            "the Cyrillic letters U+1C80 to U+1C88 cannot be case-insensitive here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a(?=b)          | look-ahead does not exist in RE2: "(?="
          a(?!b)          | look-ahead does not exist in RE2: "(?!"
          (?<=a)b         | look-behind does not exist in RE2: "(?<="
          (?<!a)b         | look-behind does not exist in RE2: "(?<!"
          (a)\\1           | back references do not exist in RE2: "\\1"
          (?<x>a)\\k<x>    | back references do not exist in RE2: "\\k"
          (?<名>a)         | a named group is written (?<name>...) or (?P<name>...), with letters A-Z a-z, digits and _: "(?<名>"
          (?'x'a)         | a named group is written (?<name>...) or (?P<name>...): "(?'"
          a++             | a repetition of a repetition, as possessive ones are written, does not exist in RE2: "+"
          (?>a)           | an atomic group does not exist in RE2, and is not needed: "(?>"
          [\\u4e00-\\u9fa5] | a character is written \\x{4e2d} in RE2, and Chinese ones are \\p{Han}: "\\u"
          (?x)a           | the only flags of RE2 are i, m, s and U: "(?x"
          (a              | a ( is not closed: "(a"
          a)              | a ) closes nothing: ")"
          [a              | a [ is not closed: "[a"
          *a              | there is nothing to repeat: "*"
          a{1001}         | a repetition counts from 0 to at most 1000: "{1001}"
          \\p{Hun}         | invalid character class range: "\\p{Hun}"
          a\\Z             | the end of the text is \\z or $ in RE2: "\\Z"
          """)
  void what_re2_lacks_is_named(String pattern, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextPattern.compile(pattern))
        .withMessage("the pattern \"%s\" is not an RE2 expression (%s)", pattern, reason);
  }

  @Test
  void named_groups_are_written_in_both_ways() {
    assertThat(TextPattern.compile("(?<a>x)(?P<b>y)").groups()).containsOnlyKeys("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:x{1000}){1000}",
        "((a{100}){100}){100}",
        "(?:(?:(?:x{1000}){1000}){1000}){1000}"
      })
  void what_would_compile_to_too_much_is_refused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextPattern.compile(pattern))
        .withMessageContaining("is too large: it compiles to")
        .withMessageContaining("and may have 10000; counted repetitions multiply");
  }

  @Test
  void what_is_nested_too_deeply_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextPattern.compile("(".repeat(100_000)))
        .withMessageContaining("groups are nested deeper than 200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextPattern.compile("a" + "*(?i)".repeat(100_000)))
        .withMessageContaining("too many repetitions of one thing");
    assertThatCode(() -> TextPattern.compile("(".repeat(200) + "a" + ")".repeat(200)))
        .doesNotThrowAnyException();
  }

  private static @Nullable Pattern re2(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static @Nullable TextPattern pattern(String expression) {
    try {
      return TextPattern.compile(expression);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          "ab",
          "中",
          "k",
          "K",
          "ſ",
          "\ud83d\ude00",
          ".",
          "|",
          "|",
          "(",
          "(",
          ")",
          ")",
          ")",
          "(?:",
          "(?i)",
          "(?i:",
          "(?-i)",
          "(?s)",
          "(?<n>",
          "[ab]",
          "[^a]",
          "[a-c]",
          "[a-z]",
          "[]a]",
          "[a-]",
          "[[:alpha:]]",
          "[[:x]",
          "[k]",
          "\\d",
          "\\w",
          "\\b",
          "^",
          "$",
          "*",
          "+",
          "?",
          "??",
          "{2}",
          "{0,2}",
          "{2,}",
          "{,2}",
          "{",
          "}",
          "{02}",
          "\\Qa*\\E",
          "\\Q",
          "\\p{Han}",
          "\\pL",
          "\\x61",
          "\\x{4e2d}",
          "\\141",
          "\\1",
          "\\8",
          "\\.",
          "\\_",
          "\\e",
          "\\z",
          "\\x6");

  private static String expression(Random random) {
    StringBuilder expression = new StringBuilder();
    int pieces = 1 + random.nextInt(9);
    int open = 0;
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      open += piece.startsWith("(") && !piece.endsWith(")") ? 1 : 0;
      open -= piece.equals(")") && open > 0 ? 1 : 0;
      expression.append(piece);
    }
    // Most are closed, so that most are accepted.
    return expression.append(")".repeat(random.nextInt(8) == 0 ? 0 : open)).toString();
  }

  private static String text(Random random) {
    String alphabet = "aabbccKk\u212aſsS中z1 \ud83d\ude00{}";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(10);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
