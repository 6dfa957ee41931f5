package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.RoomLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a room holds and hands out, at the edges. */
class RoomBoundsTest {

  /** More than any test needs. */
  private static final int PLENTY = 1_000_000;

  /** The JSON of a text of one character. */
  private static final int CONTENT = 15;

  /** What a message costs beside its content, as the sandbox counts. */
  private static final int OVERHEAD = 256;

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient first;
  private RawClient second;
  private RoomCalls amy;
  private RoomCalls bob;
  private long seen;

  private void start(RoomLimits limits, RoomOptions options) throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS
                        .with(SendLimits.DEFAULTS.withRate(PLENTY, Duration.ofSeconds(1)))
                        .with(limits))
                .rooms(options)
                .timers(timers)
                .build());
    first = RawClient.login(sandbox, "amy");
    second = RawClient.login(sandbox, "bob");
    amy = RoomCalls.join(first, "r");
    bob = RoomCalls.join(second, "r");
    seen = bob.history(0).upTo();
  }

  @BeforeEach
  void start() throws IOException {
    start(RoomLimits.DEFAULTS, RoomOptions.DEFAULTS);
  }

  private void restart(RoomLimits limits) throws IOException {
    restart(limits, RoomOptions.DEFAULTS);
  }

  private void restart(RoomLimits limits, RoomOptions options) throws IOException {
    stop();
    start(limits, options);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "4, 3"})
  void who_is_slow_to_pull_misses_what_a_room_does_not_keep(int said, int told) throws IOException {
    restart(RoomLimits.DEFAULTS.withBacklog(3, PLENTY));
    assertThat(say(said)).endsWith(bob.pull(seen).texts().toArray(String[]::new));
    assertThat(bob.pull(seen).messages()).hasSize(told);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 3", "1, 3"})
  void what_a_room_keeps_is_bounded_by_bytes_too(int more, int told) throws IOException {
    restart(RoomLimits.DEFAULTS.withBacklog(PLENTY, 3 * (CONTENT + OVERHEAD) + more));
    assertThat(say(4)).endsWith(bob.pull(seen).texts().toArray(String[]::new));
    assertThat(bob.pull(seen).messages()).hasSize(told);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, false", "3, 3, false", "4, 3, true"})
  void a_page_has_so_many_messages(int said, int told, boolean announced) throws IOException {
    restart(RoomLimits.DEFAULTS.withPages(3, PLENTY));
    pullPage(said, told, announced);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2, true", "0, 3, false", "1, 3, false"})
  void a_page_has_so_many_bytes(int more, int told, boolean announced) throws IOException {
    restart(RoomLimits.DEFAULTS.withPages(PLENTY, 3 * CONTENT + more));
    pullPage(3, told, announced);
  }

  private void pullPage(int said, int told, boolean announced) {
    List<String> texts = say(said);
    second.restUntilNow();
    for (int i = 0; i < said; i++) {
      bob.notice("s_ntf");
    }
    RoomCalls.Pulled page = bob.pull(seen);
    assertThat(page.texts()).isEqualTo(texts.subList(0, told));
    assertThat(second.restUntilNow()).hasSize(announced ? 1 : 0);
    assertThat(bob.pull(page.upTo()).texts()).isEqualTo(texts.subList(told, said));
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 0", "4, 23411"})
  void there_are_so_many_rooms(int room, int status) throws IOException {
    restart(
        RoomLimits.DEFAULTS.withPopulation(3, PLENTY), RoomOptions.DEFAULTS.withSeveralPerUser());
    IntStream.range(2, room).forEach(i -> RoomCalls.join(first, "r" + i));
    assertThat(new RoomCalls(first, "r" + room).join("joinChrm")).isEqualTo(status);
    sandbox.rooms().destroy("r");
    assertThat(new RoomCalls(first, "another").join("joinChrm")).as("one has gone").isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "3, 0", "2, 23411"})
  void a_room_has_so_many_members(int most, int status) throws IOException {
    restart(RoomLimits.DEFAULTS.withPopulation(PLENTY, most));
    try (RawClient third = RawClient.login(sandbox, "cat")) {
      RoomCalls cat = new RoomCalls(third, "r");
      assertThat(cat.join("joinChrm")).isEqualTo(status);
      assertThat(bob.join("joinChrm")).as("is in already").isZero();
      bob.leave();
      assertThat(cat.join("joinChrm")).as("one has gone").isZero();
    }
  }

  @Test
  void who_was_away_and_comes_back_needs_no_place() throws IOException {
    restart(RoomLimits.DEFAULTS.withPopulation(PLENTY, 2));
    sandbox.faults().cut("bob");
    try (RawClient again = RawClient.login(sandbox, "bob")) {
      assertThat(new RoomCalls(again, "r").join("joinChrmR")).isZero();
    }
  }

  private List<String> say(int count) {
    List<String> texts = IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    texts.forEach(amy::say);
    return texts;
  }
}
