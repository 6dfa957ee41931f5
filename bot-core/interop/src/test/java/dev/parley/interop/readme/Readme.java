package dev.parley.interop.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A README of the project, as far as it can be run or compared. */
record Readme(List<String> lines) {

  private static final String FENCE = "```";
  private static final String INDENT = "    ";
  private static final Pattern REMARK = Pattern.compile("\\s*(?:^|\\s)(?:#|//)\\s.*");
  private static final Pattern EXPLANATION = Pattern.compile("\\s{2,}.*");
  private static final Pattern INLINE = Pattern.compile("`(mvn [^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  static Readme in(Path root) throws IOException {
    return of(root.resolve("README.md"));
  }

  static Readme of(Path file) throws IOException {
    return new Readme(Files.readAllLines(file));
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

  /**
   * What a reader types or copies, in its order and without the remarks beside it: fenced blocks
   * other than Java, which has texts in the reader's language, indented lines, and Maven's commands
   * within sentences.
   */
  List<String> typed() {
    List<String> typed = new ArrayList<>();
    String block = "";
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        block = block.isEmpty() ? line : "";
      } else if (block.isEmpty()) {
        typed.addAll(typedIn(line));
      } else if (!block.equals(FENCE + "java")) {
        typed.add(REMARK.matcher(line).replaceFirst("").stripTrailing());
      }
    }
    return typed;
  }

  /** The files of the project that it links to or shows. */
  List<String> linked() {
    return lines.stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> typedIn(String line) {
    if (line.startsWith(INDENT)) {
      String typed = line.strip();
      return List.of(EXPLANATION.matcher(typed).replaceFirst(""));
    }
    Stream<MatchResult> commands = INLINE.matcher(line).results();
    return commands.map(found -> found.group(1)).toList();
  }
}
