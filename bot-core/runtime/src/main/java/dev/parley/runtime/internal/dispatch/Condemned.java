package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.api.time.Timers;
import dev.parley.runtime.CondemnedLane;
import dev.parley.runtime.RuntimeOptions.Handlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers that run on although they were told to end. When a plugin has too many of them at a
 * time it is switched off, since each of them holds a thread that carries lanes.
 */
public final class Condemned {

  private static final Logger LOG = LoggerFactory.getLogger(Condemned.class);

  private final Handlers limits;
  private final Timers timers;
  private final Failures failures;
  private final SwitchOff switchOff;
  private final Map<Turn, CondemnedLane> running = new ConcurrentHashMap<>();
  // Platform threads, since those handlers may hold every carrier of the virtual ones.
  private final ThreadFactory threads =
      Thread.ofPlatform().name("parley-condemned-", 0).daemon().factory();

  /**
   * @param switchOff switches plugins off
   */
  public Condemned(Handlers limits, Timers timers, Failures failures, SwitchOff switchOff) {
    this.limits = limits;
    this.timers = timers;
    this.failures = failures;
    this.switchOff = switchOff;
  }

  /** Switches a plugin off, whose handlers do not end. */
  @FunctionalInterface
  public interface SwitchOff {

    /**
     * May block.
     *
     * @param condemned how many of its handlers run on
     */
    void of(String pluginId, int condemned);
  }

  /** Those that run right now, in no order. */
  public List<CondemnedLane> all() {
    return List.copyOf(running.values());
  }

  Handlers limits() {
    return limits;
  }

  /** Its lane has gone on without it, and it runs on that thread. */
  void add(Turn turn, Thread thread) {
    BotEvent event = turn.event();
    String pluginId = turn.callee().plugin().pluginId();
    CondemnedLane lane =
        new CondemnedLane(
            event.account(),
            event.conversation(),
            event.key(),
            pluginId,
            turn.callee().name(),
            timers.instant());
    running.put(turn, lane);
    long ofPlugin =
        running.values().stream().filter(each -> each.pluginId().equals(pluginId)).count();
    StackTraceElement[] stack = thread.getStackTrace();
    threads.newThread(() -> tell(lane, event, stack, ofPlugin)).start();
  }

  void ended(Turn turn) {
    CondemnedLane lane = running.remove(turn);
    if (lane != null) {
      LOG.info("{} has ended after all, on event {}", lane.handler(), lane.event());
    }
  }

  private void tell(CondemnedLane lane, BotEvent event, StackTraceElement[] stack, long ofPlugin) {
    HandlerTimeLimitException cause = new HandlerTimeLimitException(limits.timeLimit());
    cause.setStackTrace(stack);
    failures.tell(new HandlerFailure(event, lane.pluginId(), lane.handler(), cause), null);
    if (ofPlugin == limits.condemnedPerPlugin()) {
      LOG.error(
          "plugin {} is switched off: {} of its handlers do not end", lane.pluginId(), ofPlugin);
      switchOff.of(lane.pluginId(), limits.condemnedPerPlugin());
    }
  }
}
