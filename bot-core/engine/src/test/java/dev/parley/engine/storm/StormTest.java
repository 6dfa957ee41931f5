package dev.parley.engine.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Storms, one for each seed: what the service took is received once and in order, whatever went
 * wrong. A failure names its seed; {@code -Dstorm.seed=} runs that one again, and {@code
 * -Dstorm.first=} begins with another seed than usual.
 */
class StormTest {

  /** Storms mostly wait: as many at a time as keep the machine busy. */
  private static final int AT_A_TIME = 4;

  @Test
  void nothing_is_lost_doubled_or_out_of_order() {
    run(30);
  }

  @Tag("full")
  @Test
  void nothing_is_lost_doubled_or_out_of_order_in_a_thousand_storms() {
    run(1_000);
  }

  private static void run(int storms) {
    Set<Thread> before = threads();
    Long only = Long.getLong("storm.seed");
    long first = Long.getLong("storm.first", System.nanoTime() / 1_000);
    List<Long> seeds =
        only == null ? LongStream.range(first, first + storms).boxed().toList() : List.of(only);
    System.out.println(
        "StormTest: " + seeds.size() + " storms from -Dstorm.first=" + seeds.getFirst());
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService executor = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<CompletableFuture<Void>> runs = new ArrayList<>();
      for (long seed : seeds) {
        runs.add(CompletableFuture.runAsync(() -> rage(seed, failures), executor));
      }
      runs.forEach(CompletableFuture::join);
    }
    assertThat(failures).isEmpty();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
  }

  private static void rage(long seed, List<String> failures) {
    String report = "-Dstorm.seed=" + seed;
    try (Storm storm = new Storm(seed)) {
      report += " " + storm;
      storm.rage();
    } catch (IOException | RuntimeException | AssertionError failure) {
      failures.add(report + "\n" + failure);
      System.out.println(report + "\n" + failure);
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("parley-"))
        .collect(Collectors.toSet());
  }
}
