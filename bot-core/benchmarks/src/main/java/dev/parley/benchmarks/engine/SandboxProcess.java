package dev.parley.benchmarks.engine;

import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A sandbox in a JVM of its own, so that what it takes is not counted as the engine's. Users are
 * {@code u0}, {@code u1}, ...; it ends when its parent does.
 *
 * @param navigator where clients are to ask
 * @param appKey the app's key
 * @param tokens of the users, in their order
 */
record SandboxProcess(Process process, URI navigator, String appKey, List<String> tokens)
    implements AutoCloseable {

  private static final int WAITING_MESSAGES = 1_000_000;
  private static final int WAITING_BYTES = 1 << 30;

  /** Starts one with that many users, whose rooms announce messages. */
  static SandboxProcess start(int users) throws IOException {
    return start(users, RoomDelivery.NOTIFY);
  }

  /** Starts one with that many users. */
  static SandboxProcess start(int users, RoomDelivery rooms) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxProcess.class.getName(),
                Integer.toString(users),
                rooms.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    URI navigator = URI.create(line(said));
    String appKey = line(said);
    List<String> tokens = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      tokens.add(line(said));
    }
    return new SandboxProcess(process, navigator, appKey, tokens);
  }

  /** What is run in the other JVM: says where it is, and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    int users = Integer.parseInt(arguments[0]);
    try (Sandbox sandbox = Sandbox.start(options(RoomDelivery.valueOf(arguments[1])))) {
      System.out.println(sandbox.navigator());
      System.out.println(sandbox.appKey());
      for (int user = 0; user < users; user++) {
        System.out.println(sandbox.tokenFor("u" + user));
      }
      System.out.flush();
      while (System.in.read() >= 0) {
        sandbox.stop();
        sandbox.restart();
      }
    }
  }

  /** The way of one of the users to it. */
  Transport transport(Engine engine, int user) {
    return engine.transport(AccountOptions.of("u" + user, appKey, navigator, tokens.get(user)));
  }

  /** Cuts all connections and begins to listen again. */
  void restart() throws IOException {
    process.getOutputStream().write('r');
    process.getOutputStream().flush();
  }

  /** Everything as documented, but as many messages as anybody likes. */
  static SandboxOptions options(RoomDelivery rooms) {
    return SandboxOptions.builder()
        .rooms(RoomOptions.DEFAULTS.with(rooms))
        .limits(
            SandboxLimits.DEFAULTS
                .with(SendLimits.DEFAULTS.withRate(10_000_000, Duration.ofSeconds(1)))
                .with(
                    new OfflineLimits(
                        Duration.ofDays(7), WAITING_MESSAGES, WAITING_BYTES, 200, 1 << 20)))
        .build();
  }

  private static String line(BufferedReader said) throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the sandbox's process ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
