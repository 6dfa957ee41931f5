package dev.parley.engine.internal.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.engine.Backoff;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.VirtualLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private final VirtualLoop time = new VirtualLoop();
  private final Taker taker = new Taker();
  private final List<String> taken = new ArrayList<>();
  private final Delivery delivery = delivery(taker);

  @Test
  void a_pulled_batch_goes_up_with_its_place() {
    var done = delivery.pulled(List.of(message("a"), message("b")), new Cursor("p1"));
    assertThat(taker.uids()).containsExactly("a", "b");
    assertThat(taker.cursor).isEqualTo(new Cursor("p1"));
    assertThat(done).isCompleted();
  }

  @Test
  void an_empty_batch_goes_up_only_when_the_place_moved() {
    assertThat(delivery.pulled(List.of(), new Cursor("start"))).isCompleted();
    assertThat(taker.offered).isEmpty();
    delivery.pulled(List.of(), new Cursor("p1"));
    assertThat(taker.offered).containsExactly(new EventBatch(List.of(), new Cursor("p1")));
  }

  @Test
  void a_pushed_message_goes_up_without_moving_the_place() {
    delivery.pulled(List.of(message("a")), new Cursor("p1"));
    push("b");
    assertThat(taker.offered.getLast().cursor()).isEqualTo(new Cursor("p1"));
    assertThat(taken).containsExactly("b");
  }

  @Test
  void what_gathers_while_the_receiver_is_busy_goes_up_together_in_order() {
    taker.quick = false;
    push("a");
    push("b");
    var pulled = delivery.pulled(List.of(message("c")), new Cursor("p1"));
    push("d");
    assertThat(taker.offered).hasSize(1);
    assertThat(taken).isEmpty();
    taker.take();
    assertThat(taken).containsExactly("a");
    assertThat(pulled).isNotDone();
    taker.take();
    assertThat(taker.offered).hasSize(2);
    assertThat(taker.uids()).containsExactly("a", "b", "c", "d");
    assertThat(taker.cursor).isEqualTo(new Cursor("p1"));
    assertThat(taken).containsExactly("a", "b", "d");
    assertThat(pulled).isCompleted();
  }

  @Test
  void a_batch_that_was_not_taken_is_offered_again_with_growing_waits() {
    taker.quick = false;
    push("a");
    taker.refuse();
    push("b");
    time.advanceMillis(99);
    assertThat(taker.offered).hasSize(1);
    time.advanceMillis(1);
    assertThat(taker.offered).hasSize(2);
    assertThat(taker.offered.getLast()).isEqualTo(taker.offered.getFirst());
    taker.refuse();
    time.advanceMillis(199);
    assertThat(taker.offered).hasSize(2);
    time.advanceMillis(1);
    taker.take();
    assertThat(taken).containsExactly("a");
    taker.take();
    assertThat(taker.uids()).containsExactly("a", "b");
    assertThat(time.timers.waiting()).isZero();
  }

  @Test
  void a_receiver_that_throws_is_one_that_did_not_take_it() {
    List<Integer> calls = new ArrayList<>();
    Delivery throwing =
        delivery(
            new EventSink() {
              @Override
              public CompletionStage<Void> accept(EventBatch batch) {
                calls.add(calls.size());
                throw new IllegalStateException("said the test");
              }
            });
    throwing.pushed(message("a"), 10, () -> taken.add("a"));
    time.advanceMillis(100);
    assertThat(calls).hasSize(2);
    assertThat(taken).isEmpty();
  }

  @Test
  void pushed_messages_wait_only_up_to_a_number_and_a_size() {
    taker.quick = false;
    assertThat(delivery.hasRoom(10_000)).isTrue();
    push("a");
    push("b");
    assertThat(delivery.hasRoom(81)).isFalse();
    assertThat(delivery.hasRoom(80)).isTrue();
    push("c");
    assertThat(delivery.hasRoom(1)).isFalse();
    taker.take();
    assertThat(delivery.hasRoom(80)).isTrue();
  }

  @Test
  void once_closed_nothing_goes_up_and_no_timer_waits() {
    taker.quick = false;
    push("a");
    push("b");
    taker.refuse();
    delivery.close();
    assertThat(time.timers.waiting()).isZero();
    time.advance(Duration.ofMinutes(1));
    assertThat(taker.offered).hasSize(1);
  }

  private void push(String uid) {
    delivery.pushed(message(uid), 10, () -> taken.add(uid));
  }

  private Delivery delivery(EventSink sink) {
    EngineOptions.Receiving small =
        EngineOptions.defaults()
            .receiving()
            .withRetry(Backoff.millis(0, 1), Backoff.millis(0, 100, 200))
            .withWaiting(3, 100);
    Delivery made = new Delivery("bot", time.loop, small);
    made.open(new Cursor("start"), sink);
    return made;
  }

  private static Message message(String uid) {
    return new Message(
        "bot",
        uid,
        Conversation.privateChat("bob"),
        "bob",
        new TextContent(uid),
        Instant.EPOCH,
        Map.of(),
        List.of(),
        false);
  }
}
