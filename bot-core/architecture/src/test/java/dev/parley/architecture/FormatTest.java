package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The one code format: google-java-format, javadoc included. {@code mvn -pl bot-core/architecture
 * -am test -Dtest=FormatTest -Dsurefire.failIfNoSpecifiedTests=false -Dformat.write=true} mends
 * every file.
 */
class FormatTest {

  private static final boolean WRITE = Boolean.getBoolean("format.write");

  private final Formatter formatter =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(true).build());

  @Test
  void every_source_file_is_formatted() throws IOException {
    List<Path> files = Sources.endingWith(".java");
    List<String> unformatted = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      String formatted = format(file, text);
      if (!formatted.equals(text)) {
        unformatted.add(Sources.root().relativize(file).toString());
        if (WRITE) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertThat(files).isNotEmpty();
    if (!WRITE) {
      assertThat(unformatted)
          .as("files to be mended with -Dtest=FormatTest -Dformat.write=true")
          .isEmpty();
    }
  }

  private String format(Path file, String text) {
    try {
      String sorted = formatter.formatSourceAndFixImports(text);
      return StringWrapper.wrap(RemoveUnusedImports.removeUnusedImports(sorted), formatter);
    } catch (FormatterException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }
}
