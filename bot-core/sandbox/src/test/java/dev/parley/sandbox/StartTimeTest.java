package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartTimeTest {

  private static final Duration MOST = Duration.ofMillis(300);
  private static final int RUNS = 5;

  @Test
  void a_sandbox_starts_in_less_than_300_ms_in_a_warm_jvm() throws IOException {
    Sandbox.start().close();
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < RUNS; i++) {
      long before = System.nanoTime();
      try (Sandbox sandbox = Sandbox.start()) {
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(sandbox.port()).isPositive();
        best = taken.compareTo(best) < 0 ? taken : best;
      }
    }
    System.out.printf("sandbox start, best of %d: %d us%n", RUNS, best.toNanos() / 1000);
    assertThat(best).isLessThan(MOST);
  }
}
