package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the runtime says, it says in both languages. */
class TextsTest {

  @Test
  void every_text_exists_in_chinese_and_english_with_the_same_gaps() throws IOException {
    Properties english = texts("texts.properties");
    Properties chinese = texts("texts_zh.properties");
    assertThat(english.keySet()).isNotEmpty().isEqualTo(chinese.keySet());
    english.forEach(
        (key, text) ->
            assertThat(gaps((String) text))
                .as("the gaps of %s", key)
                .isEqualTo(gaps(chinese.getProperty((String) key))));
  }

  private static int gaps(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  private static Properties texts(String file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
