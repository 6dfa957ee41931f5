package dev.parley.interop.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who follows the Chinese README types the same as who follows the English one. */
class ReadmeTranslationTest {

  private static final Path ROOT = Path.of("..", "..");

  @Test
  void both_languages_have_the_same_commands_and_the_same_settings() throws IOException {
    Readme english = Readme.in(ROOT);
    Readme chinese = Readme.of(ROOT.resolve("README.zh-CN.md"));

    assertThat(english.typed()).contains("mvn clean verify");
    assertThat(chinese.typed()).containsExactlyElementsOf(english.typed());
  }

  @Test
  void both_languages_show_the_same_files_and_pictures() throws IOException {
    Readme english = Readme.in(ROOT);
    Readme chinese = Readme.of(ROOT.resolve("README.zh-CN.md"));

    assertThat(chinese.linked())
        .containsExactlyInAnyOrderElementsOf(
            english.linked().stream()
                .map(link -> link.equals("README.zh-CN.md") ? "README.md" : link)
                .toList());
    assertThat(english.linked()).allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }
}
