package dev.parley.runtime.internal.meter;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/**
 * How long events wait in their lanes. While little waits every event is measured, and under load
 * one of eight, so that it costs least when time is dearest. When an event came is kept in an int,
 * which costs it no memory: in units of 16 microseconds, good for waits of up to nine hours.
 */
public final class LaneTimes {

  /** Kept by an event that is not measured. */
  public static final int NOT_MEASURED = 0;

  private static final int UNIT_BITS = 14;
  private static final int MUCH = 64;
  private static final int ONE_OF = 8;

  private final Clock clock;
  private final Timer time;

  /** Races are no matter: it chooses a few of many. */
  private int under;

  public LaneTimes(MeterRegistry registry) {
    clock = registry.config().clock();
    time =
        Timer.builder("parley.lane.wait")
            .description("How long events waited in their lanes; under load one of eight")
            .register(registry);
  }

  /**
   * When an event came, to be given back to {@link #handled}.
   *
   * @param waiting how many events wait or are handled
   */
  public int came(int waiting) {
    if (waiting > MUCH && ++under % ONE_OF != 0) {
      return NOT_MEASURED;
    }
    int now = now();
    return now == NOT_MEASURED ? 1 : now;
  }

  /** It is its turn now. */
  public void handled(int came) {
    if (came != NOT_MEASURED) {
      time.record((long) (now() - came) << UNIT_BITS, TimeUnit.NANOSECONDS);
    }
  }

  private int now() {
    return (int) (clock.monotonicTime() >>> UNIT_BITS);
  }
}
