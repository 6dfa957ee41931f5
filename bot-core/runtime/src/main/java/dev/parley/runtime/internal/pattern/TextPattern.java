package dev.parley.runtime.internal.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.runtime.internal.argument.Captures;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An RE2 expression that is looked for in texts. RE2 takes time proportional to the text and to the
 * size of the compiled expression, whatever the expression is; the size is bounded here, and {@link
 * PatternSteps} bounds the rest.
 */
public final class TextPattern {

  /** The most instructions. RE2/J needs about 50 bytes for each. */
  public static final int LARGEST = 10_000;

  /** What a pattern looks at when it has no literal that could say that it need not look. */
  public static final int SHORT_LOOK = 4_096;

  private final Pattern pattern;
  private final Literals literals;
  private final Map<String, Integer> groups;
  private final int size;

  /** One matcher that nobody uses just now: most patterns look at one text at a time. */
  private final AtomicReference<@Nullable Matcher> spare = new AtomicReference<>();

  private TextPattern(Pattern pattern, Literals literals) {
    this.pattern = pattern;
    this.literals = literals;
    groups = Collections.unmodifiableMap(new TreeMap<>(pattern.namedGroups()));
    size = Math.max(1, pattern.programSize());
  }

  /**
   * Compiles.
   *
   * @throws IllegalArgumentException with a sentence, when it is not RE2 or too large
   */
  public static TextPattern compile(String expression) {
    try {
      ExpressionParser.Parsed parsed = ExpressionParser.parse(expression);
      long size = ProgramSize.of(parsed.expression());
      if (size > LARGEST) {
        throw new IllegalArgumentException(
            "the pattern \""
                + expression
                + "\" is too large: it compiles to "
                + size
                + " instructions, and may have "
                + LARGEST
                + "; counted repetitions multiply");
      }
      return new TextPattern(Pattern.compile(expression), RequiredLiterals.of(parsed));
    } catch (ExpressionException e) {
      throw notRe2(expression, e.problem(), e);
    } catch (PatternSyntaxException e) {
      String where = e.getPattern() == null ? "" : ": \"" + e.getPattern() + '"';
      throw notRe2(expression, e.getDescription() + where, e);
    }
  }

  private static IllegalArgumentException notRe2(String expression, String reason, Exception e) {
    return new IllegalArgumentException(
        "the pattern \"" + expression + "\" is not an RE2 expression (" + reason + ')', e);
  }

  /** Texts of which one stands in everything that it matches. */
  public Literals literals() {
    return literals;
  }

  /** The named groups and their numbers. */
  public Map<String, Integer> groups() {
    return groups;
  }

  /**
   * As much of a text as it may look at; null when it cannot stand there or may not look at all.
   *
   * @param known whether one of its literals is known to stand in the text
   * @param steps pays for the look
   */
  public @Nullable String look(String text, boolean known, PatternSteps steps) {
    if (!known && !literals.isEmpty() && !literals.standIn(text)) {
      return null;
    }
    int wanted = literals.isEmpty() ? Math.min(text.length(), SHORT_LOOK) : text.length();
    int looked = Math.min(wanted, (PatternSteps.PER_MESSAGE - steps.spent()) / size);
    if (looked == 0 && wanted > 0) {
      return null;
    }
    steps.spend(looked * size);
    return head(text, looked);
  }

  /** Where the first match begins in what it looks at; -1 when there is none. */
  public int start(String looked) {
    Matcher matcher = matcher(looked);
    int start = matcher.find() ? matcher.start() : -1;
    spare(matcher, looked);
    return start;
  }

  /** The groups of the match that begins there. */
  public Captures captures(String looked, int start) {
    return groups.isEmpty() ? Captures.NONE : new PatternCaptures(pattern, looked, start);
  }

  private Matcher matcher(String text) {
    Matcher matcher = spare.getAndSet(null);
    return matcher == null ? pattern.matcher(text) : matcher.reset(text);
  }

  /** Keeps the matcher for the next text, but no long text for that. */
  private void spare(Matcher matcher, String text) {
    spare.setRelease(text.length() > SHORT_LOOK ? matcher.reset("") : matcher);
  }

  /** Does not cut a character of two in half. */
  private static String head(String text, int length) {
    if (length == text.length()) {
      return text;
    }
    boolean halves = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halves ? length - 1 : length);
  }

  /** The same expression is the same pattern. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextPattern same && pattern.pattern().equals(same.pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
