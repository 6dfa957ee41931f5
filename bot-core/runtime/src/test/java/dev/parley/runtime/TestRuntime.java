package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.time.Timers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A runtime with one account over a {@link RecordingTransport}. */
final class TestRuntime implements AutoCloseable {

  static final RuntimeOptions OPTIONS =
      RuntimeOptions.DEFAULTS
          .withLocale(Locale.ENGLISH)
          .withLanes(
              new RuntimeOptions.Lanes(500, 20_000, 16, RuntimeOptions.Overflow.SHED_NEWEST, 1));

  final RecordingRooms rooms = new RecordingRooms();
  final RecordingTransport transport = new RecordingTransport("main", "bot-1", rooms);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final List<HandlerFailure> failures = new CopyOnWriteArrayList<>();
  final BotRuntime runtime;
  private final @Nullable SystemTimers ownTimers;

  private TestRuntime(
      @Nullable SystemTimers ownTimers,
      Timers timers,
      RuntimeOptions options,
      Extensions extensions,
      Access access) {
    this.ownTimers = ownTimers;
    runtime =
        new BotRuntime(
            timers,
            options,
            meters,
            extensions.withListeners(
                Stream.concat(Stream.of(failures::add), extensions.listeners().stream()).toList()),
            access);
  }

  /** Real time. */
  static TestRuntime with(RuntimeOptions options, Object... handlers) {
    SystemTimers timers = new SystemTimers();
    return new TestRuntime(timers, timers, options, Extensions.NONE, Access.NONE).started(handlers);
  }

  static TestRuntime with(Object... handlers) {
    return with(OPTIONS, handlers);
  }

  /** The time of the test. */
  static TestRuntime at(Timers timers, RuntimeOptions options, Object... handlers) {
    return new TestRuntime(null, timers, options, Extensions.NONE, Access.NONE).started(handlers);
  }

  /** The time of the test, and users with roles. */
  static TestRuntime guarded(Timers timers, Access access, Object... handlers) {
    return new TestRuntime(null, timers, OPTIONS, Extensions.NONE, access).started(handlers);
  }

  /** With one more listener. */
  static TestRuntime listening(HandlerErrorListener listener, Object... handlers) {
    return extended(Extensions.NONE.withListeners(List.of(listener)), handlers);
  }

  /** With what an application adds. */
  static TestRuntime extended(Extensions extensions, Object... handlers) {
    SystemTimers timers = new SystemTimers();
    return new TestRuntime(timers, timers, OPTIONS, extensions, Access.NONE).started(handlers);
  }

  private TestRuntime started(Object... handlers) {
    start("test", handlers);
    runtime.attach(transport);
    return this;
  }

  void start(String pluginId, Object... handlers) {
    runtime
        .plugins()
        .start(new PluginDescriptor(pluginId, "", handlers[0].getClass()), List.of(handlers));
  }

  /** Waits until everything is handled and sent. */
  TestRuntime idle() {
    assertThat(runtime.awaitIdle()).as("idle in time").isTrue();
    return this;
  }

  /** What goes out for a text that a user writes in private. */
  List<String> answersTo(String text) {
    transport.sent().clear();
    transport.hears("amy", text);
    idle();
    return List.copyOf(transport.texts());
  }

  double count(String meter, String... tags) {
    return meters.find(meter).tags(tags).counters().stream()
        .mapToDouble(each -> each.count())
        .sum();
  }

  @Override
  public void close() {
    runtime.close();
    if (ownTimers != null) {
      ownTimers.close();
    }
  }

  /** Lets a test wait for a condition that a handler makes true. */
  static org.awaitility.core.ConditionFactory await() {
    return org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(2));
  }
}
