package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.routing.PluginGate;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log says about a handler that runs: its account, conversation and event. They are taken
 * back when it has ended. What a handler puts in itself, and leaves there, no handler of another
 * plugin sees.
 *
 * <p>A thread keeps its context between two events, with nothing in these three places, because a
 * new one is a map and an entry for each: 220 bytes for every event.
 */
final class LogContext {

  private static final String ACCOUNT = "account";
  private static final String CONVERSATION = "conversation";
  private static final String EVENT = "event";

  @SuppressWarnings("ThreadLocalUsage") // one for each runtime, on threads that end soon
  private final ThreadLocal<@Nullable PluginGate> last = new ThreadLocal<>();

  /** A handler of that plugin begins on this thread. */
  void begin(BotEvent event, Station station, PluginGate plugin) {
    if (last.get() != plugin) {
      MDC.clear();
      last.set(plugin);
    }
    put(event, station.label());
  }

  /** It is about this event on this thread, too, which is of one plugin alone. */
  void follow(BotEvent event) {
    put(event, event.conversation().toString());
  }

  private static void put(BotEvent event, String conversation) {
    MDC.put(ACCOUNT, event.account());
    MDC.put(CONVERSATION, conversation);
    MDC.put(EVENT, event.key().value());
  }

  /** It has ended. */
  void end() {
    MDC.put(ACCOUNT, null);
    MDC.put(CONVERSATION, null);
    MDC.put(EVENT, null);
  }
}
