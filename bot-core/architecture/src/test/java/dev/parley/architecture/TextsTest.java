package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people get to see, they get to see in English and in Chinese. */
class TextsTest {

  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

  /** The bundles, by their English files. */
  static Stream<Path> bundles() {
    List<Path> bundles =
        Stream.of("texts.properties", "messages.properties")
            .flatMap(name -> Sources.endingWith(name).stream())
            .filter(file -> file.toString().contains("main"))
            .toList();
    assertThat(bundles).hasSizeGreaterThan(2);
    return bundles.stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_text_is_there_in_both_languages_with_the_same_gaps(Path english) {
    String name = english.getFileName().toString().replace(".properties", "");
    List<Path> chinese =
        Sources.endingWith(".properties").stream()
            .filter(file -> Objects.equals(file.getParent(), english.getParent()))
            .filter(file -> file.getFileName().toString().startsWith(name + "_zh"))
            .toList();
    assertThat(chinese).as("the Chinese texts beside %s", english).hasSize(1);
    Properties one = read(english);
    Properties other = read(chinese.getFirst());
    assertThat(one.stringPropertyNames())
        .isNotEmpty()
        .isEqualTo(other.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(gaps(one, key)).as("the gaps of %s", key).isEqualTo(gaps(other, key)));
  }

  /** The numbers of the gaps; the text must be one that can be formatted. */
  private static Set<String> gaps(Properties texts, String key) {
    String text = new MessageFormat(texts.getProperty(key)).toPattern();
    return GAP.matcher(text)
        .results()
        .map((MatchResult gap) -> gap.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Sources.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
