package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.handler.OnCommand;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.VirtualTimers;
import io.micrometer.core.instrument.Meter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plugins are switched on and off while messages come. */
class PluginsTest {

  static class Ping {
    @OnCommand("ping")
    String ping() {
      return "pong";
    }
  }

  /** Says when its handler runs, and lets it go on. */
  static class Slow {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);

    @OnCommand("slow")
    String slow() throws InterruptedException {
      started.countDown();
      release.await();
      return "done";
    }
  }

  @Test
  void a_plugin_is_asked_from_its_start_to_its_stop() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThat(bot.answersTo("/ping")).isEmpty();
      bot.start("ping", new Ping());
      assertThat(bot.answersTo("/ping")).containsExactly("pong");
      assertThat(bot.runtime.plugins().running())
          .extracting(PluginDescriptor::id)
          .containsExactly("test", "ping");
      assertThat(metersOf(bot, "ping")).isEqualTo(3);

      assertThat(bot.runtime.plugins().stop("ping")).isTrue();
      assertThat(bot.answersTo("/ping")).isEmpty();
      assertThat(bot.runtime.commands().commands()).isEmpty();
      assertThat(metersOf(bot, "ping")).isZero();
      assertThat(bot.runtime.plugins().stop("ping")).isFalse();

      bot.start("ping", new Ping());
      assertThat(bot.answersTo("/ping")).containsExactly("pong");
    }
  }

  @Test
  void a_plugin_runs_once() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bot.start("test", new Ping()))
          .withMessage("the plugin \"test\" runs already");
      assertThat(bot.answersTo("/ping")).isEmpty();
    }
  }

  @Test
  void stopping_waits_for_the_handlers_that_run() throws Exception {
    Slow slow = new Slow();
    try (TestRuntime bot = TestRuntime.with(slow)) {
      bot.transport.hears("amy", "/slow");
      slow.started.await();
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> bot.runtime.plugins().stop("test"));
      TestRuntime.await().until(() -> bot.runtime.plugins().running().isEmpty());
      bot.transport.hears("bob", "/slow");
      assertThat(stopped).isNotDone();
      slow.release.countDown();
      assertThat(stopped).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("done");
      assertThat(bot.count("parley.events.dropped", "reason", "unhandled")).isEqualTo(1);
    }
  }

  @Test
  void stopping_gives_up_after_the_drain_timeout() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    Slow slow = new Slow();
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, slow)) {
      bot.transport.hears("amy", "/slow");
      slow.started.await();
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> bot.runtime.plugins().stop("test"));
      TestRuntime.await().until(() -> timers.waiting() == 2);
      timers.advance(Duration.ofMillis(9_999));
      assertThat(stopped).isNotDone();
      timers.advance(Duration.ofMillis(1));
      assertThat(stopped).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
      slow.release.countDown();
    }
  }

  @Test
  void a_handler_that_stops_a_plugin_is_told_why_it_cannot() {
    AtomicReference<@Nullable TestRuntime> runtime = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnCommand("off")
          void off() {
            java.util.Objects.requireNonNull(runtime.get()).runtime.plugins().stop("test");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      runtime.set(bot);
      bot.answersTo("/off");
      assertThat(bot.failures.getFirst().cause())
          .hasMessage(
              "a handler cannot stop a plugin: it might wait for itself; do it on another thread");
    }
  }

  @Test
  void no_message_is_lost_or_handled_twice_while_a_plugin_is_swapped() throws Exception {
    int messages = 2_000;
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.start("ping", new Ping());
      Phaser done = new Phaser(2);
      Thread swapping =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.isTerminated()) {
                      bot.start("other", new Slow());
                      bot.runtime.plugins().stop("other");
                    }
                  });
      for (int i = 0; i < messages; i++) {
        bot.transport.hears("user-" + i % 50, "/ping");
      }
      bot.idle();
      done.forceTermination();
      swapping.join();
      assertThat(bot.transport.texts()).hasSize(messages).containsOnly("pong");
    }
  }

  private static long metersOf(TestRuntime bot, String pluginId) {
    return bot.meters.getMeters().stream()
        .map(Meter::getId)
        .filter(id -> pluginId.equals(id.getTag("plugin")))
        .count();
  }
}
