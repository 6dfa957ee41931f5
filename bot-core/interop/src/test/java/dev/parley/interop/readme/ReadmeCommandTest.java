package dev.parley.interop.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.transport.ConnectionState;
import dev.parley.engine.AccountOptions;
import dev.parley.interop.need.Need;
import dev.parley.interop.process.FreePort;
import dev.parley.interop.process.RunningCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Does what the README says, in a copy of the sources as a clone would have them. */
class ReadmeCommandTest {

  /** With a cold repository of Maven, on a machine that does other things as well. */
  private static final Duration START = Duration.ofMinutes(6);

  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final String BOT = "helper";

  /** What a shell reports of a program that ended because of SIGTERM. */
  private static final int TERMINATED = 128 + 15;

  @Test
  @SuppressWarnings("SystemOut")
  void the_run_command_starts_a_bot_that_obeys_application_yml()
      throws IOException, InterruptedException {
    Path root = Path.of("..", "..").toRealPath();
    assumeThat(Need.isRequired() || Files.exists(root.resolve(".git")))
        .as("what belongs to the sources is asked of git")
        .isTrue();
    Path copy = SourceCopy.make(root, Path.of("target", "readme-run").toAbsolutePath());
    URI sandbox = URI.create("http://127.0.0.1:" + FreePort.find());
    ServerFile.in(copy)
        .change(
            Map.of(
                "server.port", FreePort.find(),
                "parley.sandbox.port", sandbox.getPort(),
                "parley.accounts.0.api", sandbox.toString(),
                "parley.accounts.0.navi", sandbox.toString(),
                "parley.command-prefixes", List.of("/", "!")));
    Path log = Path.of("target", "readme-run.log").toAbsolutePath();

    long started = System.nanoTime();
    try (var server = RunningCommand.start(command(copy), copy, log)) {
      String token = firstToken(new TokenRequest(sandbox, "sandbox", "sandbox-secret"), server);
      try (var user = new EngineUser(AccountOptions.of("amy", "sandbox", sandbox, token))) {
        assertThat(user.connect()).isInstanceOf(ConnectionState.Connected.class);

        user.say(Conversation.privateChat(BOT), "/ping");
        awaitHeard(user, 1, server);
        System.out.printf(
            "README: %.1f s from the command to the first answer%n",
            (System.nanoTime() - started) / 1e9);

        user.say(Conversation.privateChat(BOT), "!ping");
        awaitHeard(user, 2, server);
        assertThat(user.heard()).allSatisfy(answer -> assertThat(answer).contains("pong"));
      }
      assertStopsCleanly(server);
    }
  }

  /** The README's command, offline where this build is. */
  private static String command(Path copy) throws IOException {
    String command = Readme.in(copy).commandUnder("## Run it");
    assertThat(command).startsWith("mvn ");
    return Boolean.getBoolean("interop.offline") ? command.replaceFirst("mvn", "mvn -o") : command;
  }

  private static String firstToken(TokenRequest request, RunningCommand server) throws IOException {
    try {
      return await("the sandbox")
          .atMost(START)
          .ignoreException(java.net.ConnectException.class)
          .failFast("the command ended", () -> !server.isAlive())
          .until(() -> request.tokenFor("amy"), token -> !token.isEmpty());
    } catch (ConditionTimeoutException | org.awaitility.core.TerminalFailureException e) {
      throw new AssertionError(e.getMessage() + "\n" + server.output(), e);
    }
  }

  private static void awaitHeard(EngineUser user, int count, RunningCommand server)
      throws IOException {
    try {
      await("answer no. " + count).atMost(ANSWER).until(() -> user.heard().size() >= count);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(e.getMessage() + "\n" + server.output(), e);
    }
  }

  private static void assertStopsCleanly(RunningCommand server)
      throws IOException, InterruptedException {
    int linesBefore = server.output().lines().toList().size();

    int exitCode = server.stop();

    // Of the server alone: Maven, which is told to end as well, may or may not have the time to
    // call that a failed build.
    List<String> goodbye =
        server
            .output()
            .lines()
            .skip(linesBefore)
            .filter(line -> line.contains(" --- [parley] "))
            .toList();
    assertThat(exitCode).as("%s", goodbye).isEqualTo(TERMINATED);
    assertThat(goodbye)
        .anyMatch(line -> line.contains("Graceful shutdown complete"))
        .noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
  }
}
