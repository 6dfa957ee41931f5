package dev.parley.test.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that runs the bot. */
final class BotProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private BotProcess(Process process) {
    this.process = process;
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it, and waits until its account is connected. */
  static BotProcess start(List<String> arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djdk.virtualThreadScheduler.parallelism=16",
                    "-Xmx512m",
                    "-Dlogback.configurationFile=killed-bot-logback.xml",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledBot.class.getName()),
                arguments.stream())
            .toList();
    try {
      BotProcess bot =
          new BotProcess(
              new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
      bot.await("up");
      return bot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has handled and sent everything, after some time at most. */
  boolean isIdle() {
    try {
      OutputStream in = process.getOutputStream();
      in.write('\n');
      in.flush();
      String line = answer();
      return line.equals("idle");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(String wanted) throws IOException {
    String line = answer();
    if (!line.equals(wanted)) {
      throw new AssertionError("the bot says " + line + " and not " + wanted);
    }
  }

  /** What it says, beside the log. */
  private String answer() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (List.of("up", "idle", "busy").contains(line)) {
        return line;
      }
    }
    throw new AssertionError("the bot has ended by itself");
  }

  /** Kills it, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it end. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the bot does not end");
    }
  }
}
