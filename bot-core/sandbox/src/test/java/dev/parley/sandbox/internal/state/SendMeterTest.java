package dev.parley.sandbox.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.limit.SendLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SendMeterTest {

  @Test
  void no_window_ever_holds_more_than_it_may_and_nothing_is_refused_without_need() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    SendLimits limits = SendLimits.DEFAULTS;
    SendMeter meter = new SendMeter(limits);
    List<Instant> taken = new ArrayList<>();
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    for (int step = 0; step < 5_000; step++) {
      now = now.plusMillis(random.nextInt(4) == 0 ? random.nextInt(1_500) : random.nextInt(100));
      Instant windowStart = now.minus(limits.window());
      long inWindow = taken.stream().filter(at -> at.isAfter(windowStart)).count();
      boolean wasTaken = meter.take(now);
      assertThat(wasTaken)
          .as("seed %d, step %d", seed, step)
          .isEqualTo(inWindow < limits.messages());
      if (wasTaken) {
        taken.add(now);
      }
    }
    assertThat(meter.isIdle(now)).isFalse();
    assertThat(meter.isIdle(now.plus(limits.window()))).isTrue();
  }
}
