package dev.parley.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.Backoff;
import dev.parley.engine.EngineOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest {

  @Test
  void reconnects_follow_the_table_of_the_vendors_mobile_clients() {
    Retries retries = new Retries(new Backoff(EngineOptions.RECONNECT.table(), 0));
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      millis.add(retries.next().toMillis());
    }
    assertThat(millis)
        .containsExactly(
            0L, 250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L, 64_000L,
            64_000L);
    assertThat(retries.failures()).isEqualTo(12);
  }

  @Test
  void after_a_success_the_table_starts_anew() {
    Retries retries = new Retries(Backoff.millis(0, 10, 20));
    retries.next();
    retries.next();
    retries.reset();
    assertThat(retries.next()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void jitter_spreads_a_wait_to_both_sides_by_its_part() {
    Backoff backoff = Backoff.millis(0.5, 0, 1_000);
    assertThat(backoff.delay(1, 0)).isEqualTo(Duration.ofMillis(500));
    assertThat(backoff.delay(1, 0.5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.delay(1, 1)).isEqualTo(Duration.ofMillis(1_500));
    assertThat(backoff.delay(0, 1)).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_back_off_without_waits_or_with_impossible_jitter_is_refused() {
    assertThatThrownBy(() -> new Backoff(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("waits");
    assertThatThrownBy(() -> Backoff.millis(1.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> Backoff.millis(0, 5, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
