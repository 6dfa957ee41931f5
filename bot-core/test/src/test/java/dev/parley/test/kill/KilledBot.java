package dev.parley.test.kill;

import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.engine.EngineOptions;
import dev.parley.journal.Journal;
import dev.parley.journal.JournalOptions;
import dev.parley.runtime.Access;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.Extensions;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bot, in a process of its own: url of the journal, its user, navigator, app key, token. It
 * says {@code up} when it is connected, and on each line that it reads whether it is idle.
 */
final class KilledBot {

  private static final int MOST_ATTEMPTS = 100;

  private KilledBot() {}

  public static void main(String[] arguments) throws IOException {
    // Nothing that it is told brings it down, so nothing is to be set aside for that.
    JournalOptions place =
        JournalOptions.at(arguments[0], arguments[1], "").withAttempts(MOST_ATTEMPTS);
    try (SystemTimers timers = new SystemTimers();
        Journal journal = Journal.open(place, timers);
        Engine engine = Engine.start(EngineOptions.defaults(), timers);
        BotRuntime runtime =
            new BotRuntime(
                timers,
                RuntimeOptions.DEFAULTS,
                new SimpleMeterRegistry(),
                Extensions.NONE,
                Access.NONE,
                journal)) {
      runtime
          .plugins()
          .start(new PluginDescriptor("ledger", "", Ledger.class), List.of(new Ledger()));
      runtime
          .attach(
              engine.transport(
                  AccountOptions.of(
                      KillTest.BOT, arguments[3], URI.create(arguments[2]), arguments[4])))
          .connected()
          .toCompletableFuture()
          .join();
      System.out.println("up");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (lines.readLine() != null) {
        System.out.println(runtime.awaitIdle() ? "idle" : "busy");
      }
    }
  }
}
