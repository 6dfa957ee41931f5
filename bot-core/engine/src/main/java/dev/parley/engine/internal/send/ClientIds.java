package dev.parley.engine.internal.send;

import dev.parley.engine.internal.loop.Loop;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers by which the service can tell the messages of one sender apart, made as the vendor's
 * clients make them: 32 bits of the clock in milliseconds, 11 of a counter, 8 at random.
 */
final class ClientIds {

  private static final int COUNTER_BITS = 11;
  private static final int RANDOM_BITS = 8;
  private static final long CLOCK_MASK = 0xffff_ffffL;

  private final Loop loop;
  private int counter;

  ClientIds(Loop loop) {
    this.loop = loop;
  }

  long next() {
    counter = (counter + 1) & ((1 << COUNTER_BITS) - 1);
    long clock = loop.now().toEpochMilli() & CLOCK_MASK;
    int random = ThreadLocalRandom.current().nextInt(1 << RANDOM_BITS);
    return clock << (COUNTER_BITS + RANDOM_BITS) | (long) counter << RANDOM_BITS | random;
  }
}
