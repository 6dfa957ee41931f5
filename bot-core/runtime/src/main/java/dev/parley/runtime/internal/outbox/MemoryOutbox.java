package dev.parley.runtime.internal.outbox;

import dev.parley.api.time.Timers;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lines in which everything waits, in memory. Whether it is kept elsewhere says a keeper. */
public final class MemoryOutbox implements Outbox {

  private final RuntimeOptions.Sends options;
  private final Timers timers;
  private final Sender sender;
  private final Outcomes outcomes;
  private final Keeper keeper;
  private final ConcurrentHashMap<LaneKey, SendLine> lines = new ConcurrentHashMap<>();
  private final Level waiting = new Level();
  private final CompletableFuture<Void> free = CompletableFuture.completedFuture(null);

  public MemoryOutbox(
      RuntimeOptions.Sends options,
      Timers timers,
      Sender sender,
      Outcomes outcomes,
      Keeper keeper) {
    this.options = options;
    this.timers = timers;
    this.sender = sender;
    this.outcomes = outcomes;
    this.keeper = keeper;
  }

  @Override
  public void put(List<Effect> effects) {
    for (Effect effect : effects) {
      SendLine line = add(effect);
      if (line != null) {
        line.sendHead();
      }
    }
  }

  /** Puts the effect at the end of its line; answers the line when it is to begin with it. */
  public @Nullable SendLine add(Effect effect) {
    waiting.rise();
    outcomes.asked(effect);
    LaneKey key = effect.line();
    while (true) {
      SendLine line = line(key);
      switch (line.put(effect)) {
        case FIRST -> {
          return line;
        }
        case BEHIND -> {
          return null;
        }
        // It had just come to its end and is leaving the map.
        case RETIRED -> Thread.onSpinWait();
      }
    }
  }

  private SendLine line(LaneKey key) {
    SendLine present = lines.get(key);
    if (present != null) {
      return present;
    }
    SendLine made = new SendLine(this);
    SendLine other = lines.putIfAbsent(key, made);
    return other == null ? made : other;
  }

  @Override
  public CompletableFuture<Void> room(LaneKey conversation) {
    SendLine line = lines.get(conversation);
    return line == null ? free : line.room();
  }

  @Override
  public CompletableFuture<Void> idle() {
    return waiting.below(1);
  }

  @Override
  public int waiting() {
    return waiting.get();
  }

  RuntimeOptions.Sends options() {
    return options;
  }

  Timers timers() {
    return timers;
  }

  Sender sender() {
    return sender;
  }

  Keeper keeper() {
    return keeper;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** What is completed already. */
  CompletableFuture<Void> free() {
    return free;
  }

  void left() {
    waiting.fall();
  }

  void retire(LaneKey key, SendLine line) {
    lines.remove(key, line);
  }
}
