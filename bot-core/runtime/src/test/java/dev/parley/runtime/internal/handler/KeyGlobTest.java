package dev.parley.runtime.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys a pattern stands for. */
class KeyGlobTest {

  @ParameterizedTest
  @CsvSource({
    "seat_1, seat_1, true",
    "seat_1, seat_12, false",
    "seat_1, Seat_1, false",
    "seat_*, seat_12, true",
    "seat_*, seat_, true",
    "seat_*, seat, false",
    "seat_?, seat_1, true",
    "seat_?, seat_, false",
    "seat_?, seat_12, false",
    "*, a, true",
    "*_1, seat_1_1, true",
    "*_1, seat_1_2, false",
    "a*b*c, a-b-b-c, true",
    "a*b*c, acb, false",
    "**, x, true",
    "a+b, a+b, true",
    "a+b, aab, false",
    "*?, a, true",
  })
  void star_stands_for_any_characters_and_question_mark_for_one(
      String glob, String key, boolean matches) {
    assertThat(new KeyGlob(glob).matches(key)).isEqualTo(matches);
  }

  @RepeatedTest(20)
  void it_agrees_with_the_same_pattern_as_an_expression() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String glob = word(random, "ab*?", 1 + random.nextInt(8));
      String key = word(random, "ab", 1 + random.nextInt(10));
      String expression = glob.replace("*", ".*").replace("?", ".");
      assertThat(new KeyGlob(glob).matches(key))
          .as("%s on %s, seed %d", glob, key, seed)
          .isEqualTo(key.matches(expression));
    }
  }

  @Test
  void many_stars_take_no_longer_than_the_key() {
    KeyGlob glob = new KeyGlob("*a".repeat(100) + "b");
    long start = System.nanoTime();
    assertThat(glob.matches("a".repeat(128))).isFalse();
    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seat 1", "座位*", "a.b"})
  void a_pattern_that_no_key_matches_is_an_error(String glob) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyGlob(glob))
        .withMessage(
            "no key matches \"%s\": keys have 1 to 128 characters of A-Z a-z 0-9 + = - _, for"
                + " which * and ? may stand",
            glob);
  }

  @Test
  void a_key_has_128_characters_at_most() {
    assertThat(new KeyGlob("a".repeat(127) + "?*").matches("a".repeat(128))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new KeyGlob("a".repeat(128) + "?"));
  }

  private static String word(Random random, String alphabet, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }
}
