package dev.parley.interop.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's README, as far as it can be run. */
record Readme(List<String> lines) {

  private static final String FENCE = "```";

  static Readme in(Path root) throws IOException {
    return new Readme(Files.readAllLines(root.resolve("README.md")));
  }

  /** The first fenced block below this heading, which must be one line. */
  String commandUnder(String heading) {
    List<String> section = lines.stream().dropWhile(line -> !line.equals(heading)).skip(1).toList();
    List<String> block =
        section.stream()
            .takeWhile(line -> !line.startsWith("#"))
            .dropWhile(line -> !line.startsWith(FENCE))
            .skip(1)
            .takeWhile(line -> !line.startsWith(FENCE))
            .toList();
    if (block.size() != 1) {
      throw new AssertionError(
          "README.md, \"%s\": the first fenced block should be one command, not %s"
              .formatted(heading, block));
    }
    return block.getFirst();
  }
}
