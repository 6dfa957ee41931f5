package dev.parley.engine.internal.receive;

import dev.parley.api.transport.Deduplication;
import java.util.concurrent.atomic.LongAdder;

/** How many messages of an account came again. */
public final class Repeated implements Deduplication {

  private final LongAdder count = new LongAdder();

  void add() {
    count.increment();
  }

  @Override
  public long duplicates() {
    return count.sum();
  }
}
