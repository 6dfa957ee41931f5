package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "小雨", "amy lee", "<b>", "😀", "a,b:c"})
  void nearly_everything_is_a_name(String typed) {
    assertThat(UserName.of(typed, List.of("bot")).value()).isEqualTo(typed);
  }

  @Test
  void spaces_around_do_not_belong_to_it() {
    assertThat(UserName.of("  amy　", List.of()).value()).isEqualTo("amy");
  }

  @Test
  void a_name_has_1_to_64_characters() {
    assertThat(UserName.of("x".repeat(64), List.of()).value()).hasSize(64);
    assertProblem("x".repeat(65), "problem.name.long");
    assertProblem("", "problem.name.empty");
    assertProblem(" \t ", "problem.name.empty");
  }

  @ParameterizedTest
  @CsvSource({"0000", "000a", "007f", "200b", "2028", "202e", "e000", "d800"})
  void what_cannot_be_seen_is_no_name(String hex) {
    assertProblem("a" + (char) Integer.parseInt(hex, 16) + "b", "problem.name.character");
  }

  @Test
  void nobody_can_be_the_bot() {
    assertProblem(" bot ", "problem.name.bot");
  }

  private static void assertProblem(String typed, String key) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> UserName.of(typed, List.of("bot")))
        .satisfies(problem -> assertThat(problem.getCodes()).containsExactly(key));
  }
}
