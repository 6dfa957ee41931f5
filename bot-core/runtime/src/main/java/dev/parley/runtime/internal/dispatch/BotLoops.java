package dev.parley.runtime.internal.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.runtime.RuntimeOptions.Admission;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.text.Glob;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Breaks the loop of two bots that answer each other: of what other bots say in a conversation only
 * so much is handled within a minute. The service does not tell bots from people, so the
 * configuration names them.
 */
public final class BotLoops {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_CONVERSATIONS = 10_000;

  private final List<Glob> bots;
  private final int turns;
  private final InstantSource clock;
  private final Cache<LaneKey, ArrayDeque<Long>> handled;

  public BotLoops(Admission options, InstantSource clock) {
    bots = options.bots().stream().map(Glob::new).toList();
    turns = options.botTurns();
    this.clock = clock;
    handled =
        Caffeine.newBuilder()
            .maximumSize(MOST_CONVERSATIONS)
            .expireAfterAccess(WINDOW)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .build();
  }

  /** Whether the event is one too many. It counts when it is not. */
  boolean isLoop(BotEvent event) {
    if (bots.isEmpty() || !(event instanceof Message message) || !isBot(message.senderId())) {
      return false;
    }
    ArrayDeque<Long> last = handled.get(LaneKey.of(event), key -> new ArrayDeque<>());
    long now = clock.millis();
    synchronized (last) {
      while (!last.isEmpty() && last.peek() <= now - WINDOW.toMillis()) {
        last.remove();
      }
      if (last.size() >= turns) {
        return true;
      }
      last.add(now);
      return false;
    }
  }

  private boolean isBot(String userId) {
    return bots.stream().anyMatch(bot -> bot.matches(userId));
  }
}
