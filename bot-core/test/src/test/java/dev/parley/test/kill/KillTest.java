package dev.parley.test.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.SystemTimers;
import dev.parley.engine.Engine;
import dev.parley.engine.EngineOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot is killed at any moment while users talk to it. In the end everything was handled, once, in
 * the order of each user, and every dialog went on at the question that was open.
 */
class KillTest {

  static final String BOT = "bot";

  /** More than is ever sent. */
  private static final SendLimits NO_HURRY =
      SendLimits.DEFAULTS.withRate(1_000_000, Duration.ofSeconds(1));

  /** The users are quicker than a bot that is killed, and nothing may be forgotten for it. */
  private static final OfflineLimits ALL =
      new OfflineLimits(Duration.ofDays(7), 1_000_000, 1024 * 1024 * 1024, 200, 1024 * 1024);

  /** As the journal has its names. */
  private static final String READING = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  @TempDir private Path folder;

  @Test
  @Timeout(180)
  void nothing_is_lost_or_done_twice() throws Exception {
    run(2_000, 10, 20, 5, 4);
  }

  @Test
  @Tag("full")
  @Timeout(3_600)
  void nothing_of_100_000_messages_and_10_000_dialogs_is_lost_or_done_twice() throws Exception {
    run(100_000, 50, 200, 50, 40);
  }

  private void run(int messages, int tellers, int talkers, int rounds, int kills) throws Exception {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("KillTest: -Dkill.seed=" + seed);
    Random random = new Random(seed);
    String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
    try (SystemTimers timers = new SystemTimers();
        Sandbox sandbox = sandbox();
        Engine engine = Engine.start(EngineOptions.defaults(), timers)) {
      List<String> arguments =
          List.of(url, "sa", sandbox.navigator(), sandbox.appKey(), sandbox.tokenFor(BOT));
      List<Teller> telling =
          IntStream.range(0, tellers)
              .mapToObj(i -> Teller.start(engine, sandbox, "teller" + i, messages / tellers))
              .toList();
      List<Talker> talking =
          IntStream.range(0, talkers)
              .mapToObj(i -> Talker.start(engine, sandbox, timers, "talker" + i, rounds))
              .toList();
      BotProcess bot = BotProcess.start(arguments);
      for (int i = 0; i < kills; i++) {
        Thread.sleep(100 + random.nextInt(1_500));
        bot.kill();
        bot = BotProcess.start(arguments);
      }
      try (BotProcess last = bot) {
        telling.forEach(Teller::awaitEnd);
        talking.forEach(Talker::awaitEnd);
        while (!last.isIdle()) {
          Thread.onSpinWait();
        }
      }
      telling.forEach(Teller::close);
      talking.forEach(Talker::close);
      System.out.printf(
          "KillTest: %d kills, %d answers given again%n",
          kills, talking.stream().mapToInt(Talker::repeated).sum());
    }
    try (Connection connection = DriverManager.getConnection(url + READING, "sa", "")) {
      assertThat(told(connection)).hasSize(tellers);
      told(connection)
          .forEach(
              (teller, numbers) ->
                  assertThat(numbers)
                      .as("what %s told", teller)
                      .containsExactlyElementsOf(
                          IntStream.rangeClosed(1, messages / tellers).boxed().toList()));
      assertThat(dialogs(connection))
          .containsExactlyInAnyOrderElementsOf(expectedDialogs(talkers, rounds));
    }
  }

  private static Sandbox sandbox() throws IOException {
    return Sandbox.start(
        SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(NO_HURRY).with(ALL)).build());
  }

  private static Map<String, List<Integer>> told(Connection connection) throws SQLException {
    Map<String, List<Integer>> told = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT teller, number FROM ledger_told ORDER BY id")) {
      while (rows.next()) {
        told.computeIfAbsent(rows.getString(1), teller -> new ArrayList<>()).add(rows.getInt(2));
      }
    }
    return told;
  }

  private static List<String> dialogs(Connection connection) throws SQLException {
    List<String> dialogs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT teller, number, answers FROM ledger_dialog")) {
      while (rows.next()) {
        dialogs.add(rows.getString(1) + ' ' + rows.getInt(2) + ' ' + rows.getString(3));
      }
    }
    return dialogs;
  }

  private static List<String> expectedDialogs(int talkers, int rounds) {
    return IntStream.range(0, talkers)
        .boxed()
        .flatMap(
            talker ->
                IntStream.rangeClosed(1, rounds)
                    .mapToObj(
                        round ->
                            "talker%d %d a%d.1a%d.2a%d.3"
                                .formatted(talker, round, round, round, round)))
        .toList();
  }
}
