package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.handler.OnCommand;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.sandbox.limit.SendLimits;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bot that answers faster than the service takes it. */
class TooFastTest {

  private static final int NUMBERS = 40;

  static class Counter {
    @OnCommand("count")
    Stream<String> count() {
      return numbers();
    }
  }

  private static Stream<String> numbers() {
    return IntStream.rangeClosed(1, NUMBERS).mapToObj(String::valueOf);
  }

  @Test
  void loses_nothing_and_keeps_the_order() {
    SendLimits limits = SendLimits.DEFAULTS.withRate(5, Duration.ofMillis(100));
    RuntimeOptions.Sends sends = new RuntimeOptions.Sends(64, Duration.ofMillis(50), 30);
    try (Scene scene = Scene.limited(limits, sends, new Counter())) {
      TestUser amy = scene.user("amy");
      TestUser bob = scene.user("bob");
      amy.says("/count");
      bob.says("/count");
      for (TestUser user : new TestUser[] {amy, bob}) {
        user.says("thanks");
        scene.bot().replies(numbers().toArray(String[]::new));
      }
      assertThat(scene.sandbox().counters().refused(20604)).isPositive();
    }
  }
}
