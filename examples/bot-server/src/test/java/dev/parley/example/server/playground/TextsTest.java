package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Properties english = texts("/messages.properties");
  private final Properties chinese = texts("/messages_zh_CN.properties");

  @Test
  void every_text_is_there_in_both_languages() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void both_languages_name_the_same_things() {
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(arguments(chinese, key)).as(key).isEqualTo(arguments(english, key)));
  }

  private static int arguments(Properties texts, String key) {
    return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
  }

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
