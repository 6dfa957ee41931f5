package dev.parley.plugin.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in both languages. */
class TextsTest {

  @Test
  void the_languages_have_the_same_texts() throws IOException {
    Set<Object> english = keys("texts.properties");
    assertThat(english).hasSizeGreaterThan(5).isEqualTo(keys("texts_zh.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "de-CH", "en-GB"})
  void other_languages_get_english(String language) {
    assertThat(Texts.in(Locale.forLanguageTag(language)).text("help.all"))
        .isEqualTo("What I can do:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN"})
  void chinese_is_chinese(String language) {
    assertThat(Texts.in(Locale.forLanguageTag(language)).text("help.all")).isEqualTo("我能做这些：");
  }

  private static Set<Object> keys(String file) throws IOException {
    try (InputStream texts = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
      Properties properties = new Properties();
      properties.load(texts);
      return properties.keySet();
    }
  }
}
