package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.FaultPlan.Direction;
import dev.parley.sandbox.FaultPlan.Kind;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same seed does the same, and another one something else. */
class FaultSeedsTest {

  private static final int MESSAGES = 50;

  /** What a seed leads to, in a sandbox of its own. */
  interface Story {
    List<?> of(long seed) throws IOException;
  }

  @Test
  void packets_are_lost_doubled_and_swapped_alike() throws IOException {
    assertRepeats(FaultSeedsTest::heard);
  }

  @Test
  void packets_are_late_by_the_same_time() throws IOException {
    assertRepeats(FaultSeedsTest::lateness);
    assertThat(lateness(42)).contains(0L).anyMatch(millis -> millis > 1 && millis <= 40);
  }

  @Test
  void connections_are_cut_at_the_same_bytes_one_after_the_other() throws IOException {
    assertRepeats(FaultSeedsTest::bytesBeforeCuts);
    assertThat(bytesBeforeCuts(42)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void connections_are_cut_at_the_same_packet(Direction direction) throws IOException {
    assertRepeats(seed -> packetsBeforeCuts(seed, direction));
  }

  private static void assertRepeats(Story story) throws IOException {
    List<?> first = story.of(42);
    assertThat(story.of(42)).isEqualTo(first);
    assertThat(story.of(43)).isNotEqualTo(first);
  }

  private static List<String> heard(long seed) throws IOException {
    try (Sandbox sandbox = sandbox(timers());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      sandbox.faults().apply("bob", toClient(seed).dropping(0.2).doubling(0.2).swapping(0.2));
      for (int i = 0; i < MESSAGES; i++) {
        amy.publish("ppMsgP", "bob", Bodies.text("m" + i));
      }
      sandbox.faults().calm();
      return bob.restUntilNow().stream()
          .filter(ServerFrame.Publish.class::isInstance)
          .map(it -> Bodies.message(((ServerFrame.Publish) it).payload()))
          .flatMap(message -> Bodies.contents(List.of(message)).stream())
          .toList();
    }
  }

  /** By how many milliseconds each message was late. */
  private static List<Long> lateness(long seed) throws IOException {
    VirtualTimers timers = timers();
    try (Sandbox sandbox = sandbox(timers);
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      sandbox.faults().apply("bob", toClient(seed).delaying(0.5, Duration.ofMillis(40)));
      List<Long> late = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        long delays = sandbox.faults().counts().getOrDefault(Kind.DELAY, 0L);
        int waiting = timers.waiting();
        amy.publish("ppMsgP", "bob", Bodies.text("m" + i));
        long millis = 0;
        if (sandbox.faults().counts().getOrDefault(Kind.DELAY, 0L) > delays) {
          assertThat(timers.waiting()).isEqualTo(waiting + 1);
          for (; timers.waiting() > waiting; millis++) {
            timers.advance(Duration.ofMillis(1));
          }
        }
        bob.next(ServerFrame.Publish.class);
        late.add(millis);
      }
      return late;
    }
  }

  /** How many bytes behind the answer to its login each of five connections gets. */
  private static List<Integer> bytesBeforeCuts(long seed) throws IOException {
    try (Sandbox sandbox = sandbox(timers());
        RawClient amy = RawClient.login(sandbox, "amy")) {
      sandbox.faults().apply("cat", toClient(seed).cutting(0.3));
      List<Integer> bytes = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        try (Socket cat = PlainSocket.login(sandbox, "cat")) {
          for (int said = 0; said < MESSAGES && !sandbox.online("cat").isEmpty(); said++) {
            amy.publish("ppMsgP", "cat", Bodies.text("x".repeat(100)));
          }
          bytes.add(cat.getInputStream().readAllBytes().length);
        }
      }
      assertThat(sandbox.faults().counts()).containsEntry(Kind.CUT, 5L);
      return bytes;
    }
  }

  /** After how many questions each of five connections is cut. */
  private static List<Integer> packetsBeforeCuts(long seed, Direction direction)
      throws IOException {
    try (Sandbox sandbox = sandbox(timers());
        RawClient amy = RawClient.login(sandbox, "amy")) {
      sandbox.faults().apply("cat", FaultPlan.seeded(seed).cutting(0.3).only(direction));
      List<Integer> packets = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        try (RawClient cat = RawClient.login(sandbox, "cat")) {
          int before = i;
          AtomicInteger asked = new AtomicInteger();
          while (cuts(sandbox) == before) {
            cat.send(new ClientFrame.PingReq());
            asked.incrementAndGet();
            Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> cuts(sandbox) > before || cat.rest().size() == asked.get());
          }
          packets.add(asked.get());
        }
        Awaitility.await().until(() -> sandbox.online("cat").isEmpty());
      }
      return packets;
    }
  }

  private static long cuts(Sandbox sandbox) {
    return sandbox.faults().counts().getOrDefault(Kind.CUT, 0L);
  }

  private static FaultPlan toClient(long seed) {
    return FaultPlan.seeded(seed).only(Direction.TO_CLIENT);
  }

  private static VirtualTimers timers() {
    return new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static Sandbox sandbox(VirtualTimers timers) throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .timers(timers)
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
            .build());
  }
}
