package dev.parley.interop.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A command line that runs until it is stopped, as typed into a shell. */
public final class RunningCommand implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path log;

  private RunningCommand(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it in a folder; both of its output streams go to the log. */
  public static RunningCommand start(String line, Path folder, Path log) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    return new RunningCommand(process, log);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it wrote so far. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  /**
   * Asks the command to end (SIGTERM) and waits until it and everything that it started are gone.
   *
   * @return its exit code
   */
  public int stop() throws InterruptedException {
    var tree = ProcessTree.of(process);
    process.destroy();
    process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    Awaitility.await("the end of " + tree).atMost(PATIENCE).until(() -> !tree.isAlive());
    return process.exitValue();
  }

  /** Ends it the hard way, where {@link #stop} was not reached. */
  @Override
  public void close() {
    ProcessTree.of(process).kill();
  }
}
