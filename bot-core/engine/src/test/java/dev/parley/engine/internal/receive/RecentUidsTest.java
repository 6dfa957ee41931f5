package dev.parley.engine.internal.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentUidsTest {

  private final RecentUids seen = new RecentUids(3, Duration.ofSeconds(180));

  @Test
  void a_message_is_new_once() {
    assertThat(seen.add("a", 1)).isTrue();
    assertThat(seen.add("a", 1)).isFalse();
    assertThat(seen.add("b", 1)).isTrue();
  }

  @Test
  void a_message_without_uid_is_always_new() {
    assertThat(seen.add("", 1)).isTrue();
    assertThat(seen.add("", 1)).isTrue();
  }

  @Test
  void what_lies_behind_the_window_of_the_last_pull_is_forgotten() {
    seen.add("old", 1_000);
    seen.add("border", 20_000);
    seen.pulled(200_000);
    assertThat(seen.add("border", 20_000)).isFalse();
    assertThat(seen.add("old", 1_000)).isTrue();
  }

  @Test
  void the_oldest_one_goes_where_there_are_too_many() {
    seen.add("a", 1);
    seen.add("b", 2);
    seen.add("c", 3);
    seen.add("d", 4);
    assertThat(seen.add("b", 2)).isFalse();
    assertThat(seen.add("a", 1)).isTrue();
  }
}
