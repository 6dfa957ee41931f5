package dev.parley.interop.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs to its end.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param timeout after which it is stopped, with its children
 */
public record Command(List<String> words, Path folder, Duration timeout) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** A command in the current folder. */
  public static Command of(String... words) {
    return new Command(List.of(words), Path.of(""), DEFAULT_TIMEOUT);
  }

  /** The same in another folder. */
  public Command in(Path other) {
    return new Command(words, other, timeout);
  }

  /** The same with another time-out. */
  public Command timeout(Duration other) {
    return new Command(words, folder, other);
  }

  /**
   * What came of it.
   *
   * @param exitCode the program's own; -1 when it could not be started or ran out of time
   * @param output both of its output streams
   */
  public record Result(int exitCode, String output) {

    public boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Runs it. */
  public Result run() throws IOException {
    // Through a file: a pipe that nobody reads would stop a talkative program.
    Path output = Files.createTempFile("parley-interop", ".out");
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toAbsolutePath().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        ProcessTree.of(process).kill();
      }
      return ended
          ? new Result(process.exitValue(), Files.readString(output))
          : new Result(-1, Files.readString(output) + "\nnot done after " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(-1, "interrupted");
    } catch (IOException e) {
      return new Result(-1, e.toString());
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
