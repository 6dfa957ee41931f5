package dev.parley.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link Victim} in a process of its own. */
final class VictimProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final Map<String, Set<String>> said = new HashMap<>();

  VictimProcess(JournalOptions options, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                options.url(),
                options.user(),
                options.password(),
                options.durability().name()));
    command.addAll(List.of(more));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Reads so many lines of it, waiting for them. */
  void listen(int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      String line = output.readLine();
      if (line == null) {
        throw new AssertionError("the process ended by itself");
      }
      note(line);
    }
  }

  /** Kills it as {@code kill -9} does, and reads what it had still said. */
  void kill() throws IOException, InterruptedException {
    // Not by the process itself, which would close its output too.
    process.toHandle().destroyForcibly();
    process.waitFor();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      note(line);
    }
  }

  private void note(String line) {
    int space = line.indexOf(' ');
    if (space > 0) {
      said.computeIfAbsent(line.substring(0, space), word -> new HashSet<>())
          .add(line.substring(space + 1));
    }
  }

  /** What it said with that word. */
  Set<String> said(String word) {
    return said.getOrDefault(word, Set.of());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
