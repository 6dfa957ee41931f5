package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void line_feeds_in_texts_stay() {
    assertThat(OneLine.of("<pre>{\n  1\n}</pre>")).isEqualTo("<pre>{&#10;  1&#10;}</pre>");
  }

  @Test
  void line_feeds_between_attributes_are_spaces() {
    assertThat(OneLine.of("<p class=\"a\"\n   id='b'\n>x</p>"))
        .isEqualTo("<p class=\"a\"    id='b' >x</p>");
  }

  @Test
  void line_feeds_in_values_of_attributes_stay() {
    assertThat(OneLine.of("<i title=\"1 > 0'\n\">\n</i>"))
        .isEqualTo("<i title=\"1 > 0'&#10;\">&#10;</i>");
  }
}
