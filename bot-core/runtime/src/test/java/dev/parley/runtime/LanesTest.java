package dev.parley.runtime;

import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In order within a conversation, at the same time across them, bounded in memory. */
class LanesTest {

  /** Notes what it is given, and whether two of one conversation ever run at once. */
  static class Recorder {
    final Map<Conversation, List<String>> heard = new ConcurrentHashMap<>();
    final AtomicInteger overlaps = new AtomicInteger();
    private final Map<Conversation, AtomicInteger> inside = new ConcurrentHashMap<>();
    private final int slowOneIn;

    Recorder(int slowOneIn) {
      this.slowOneIn = slowOneIn;
    }

    @OnMessage
    String hear(Message message) throws InterruptedException {
      AtomicInteger running =
          inside.computeIfAbsent(message.conversation(), key -> new AtomicInteger());
      if (running.incrementAndGet() > 1) {
        overlaps.incrementAndGet();
      }
      // Not synchronized: two at once would show here as well.
      heard.computeIfAbsent(message.conversation(), key -> new ArrayList<>()).add(message.text());
      if (slowOneIn > 0 && message.text().hashCode() % slowOneIn == 0) {
        Thread.sleep(1);
      }
      running.decrementAndGet();
      return message.text();
    }
  }

  @Test
  void order_is_kept_in_each_conversation_under_load_with_slow_handlers() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Recorder recorder = new Recorder(20);
    RuntimeOptions options =
        TestRuntime.OPTIONS.withLanes(
            TestRuntime.OPTIONS.lanes().withEvents(100_000, 1_000_000, 4));
    try (TestRuntime bot = TestRuntime.with(options, recorder)) {
      Map<Conversation, List<String>> said = new ConcurrentHashMap<>();
      for (int i = 0; i < 20_000; i++) {
        Conversation to = privateChat("user-" + random.nextInt(200));
        String text = "m" + i;
        said.computeIfAbsent(to, key -> new ArrayList<>()).add(text);
        bot.transport.receives(bot.transport.message(to, to.targetId(), new TextContent(text)));
      }
      bot.idle();
      assertThat(recorder.heard).as("seed %s", seed).isEqualTo(said);
      assertThat(recorder.overlaps).hasValue(0);
      said.forEach((to, texts) -> assertThat(bot.transport.textsTo(to)).isEqualTo(texts));
    }
  }

  @Test
  void ten_thousand_conversations_wait_at_the_same_time() throws InterruptedException {
    int conversations = 10_000;
    CountDownLatch all = new CountDownLatch(conversations);
    Object plugin =
        new Object() {
          @OnMessage
          String join() throws InterruptedException {
            all.countDown();
            return all.await(30, TimeUnit.SECONDS) ? "all here" : "alone";
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      IntStream.range(0, conversations).forEach(i -> bot.transport.hears("user-" + i, "hi"));
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
      bot.idle();
      assertThat(bot.transport.texts()).hasSize(conversations).containsOnly("all here");
      assertThat(bot.meters.get("parley.lanes.events").gauge().value()).isZero();
      TestRuntime.await()
          .untilAsserted(
              () -> assertThat(bot.meters.get("parley.lanes.active").gauge().value()).isZero());
    }
  }

  @Test
  void a_slow_conversation_delays_no_other() {
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void hear(Message message) throws InterruptedException {
            heard.add(message.senderId());
            if (message.senderId().equals("slow")) {
              release.await();
            }
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.hears("slow", "1");
      bot.transport.hears("slow", "2");
      bot.transport.hears("quick", "1");
      bot.transport.hears("quick", "2");
      TestRuntime.await().until(() -> heard.size() == 3);
      assertThat(heard).containsExactlyInAnyOrder("slow", "quick", "quick");
      assertThat(bot.meters.get("parley.lanes.events").gauge().value()).isEqualTo(2);
      release.countDown();
      bot.idle();
      assertThat(heard).hasSize(4);
    }
  }

  @Test
  void busy_lanes_let_the_others_go_first_after_their_turn() {
    int busy = 4 * Carriers.configured();
    int events = 400;
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    CountDownLatch filled = new CountDownLatch(1);
    Object plugin =
        new Object() {
          @OnMessage
          void hear(Message message) throws InterruptedException {
            filled.await();
            heard.add(message.text());
          }
        };
    RuntimeOptions options =
        TestRuntime.OPTIONS.withLanes(TestRuntime.OPTIONS.lanes().withEvents(500, 100_000, 3));
    try (TestRuntime bot = TestRuntime.with(options, plugin)) {
      for (int i = 0; i < busy * events; i++) {
        bot.transport.hears("busy-" + i % busy, "busy");
      }
      bot.transport.hears("other", "other");
      filled.countDown();
      bot.idle();
      assertThat(new ArrayList<>(heard).indexOf("other")).isLessThan(busy * events / 2);
    }
  }

  @Test
  void what_does_not_fit_into_its_lane_is_shed_and_counted() {
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    RuntimeOptions options =
        TestRuntime.OPTIONS.withLanes(TestRuntime.OPTIONS.lanes().withEvents(10, 20_000, 4));
    try (TestRuntime bot = TestRuntime.with(options, blocking(release, heard))) {
      bot.transport.hears("amy", "first");
      TestRuntime.await().until(() -> heard.size() == 1);
      IntStream.range(0, 15).forEach(i -> bot.transport.hears("amy", "m" + i));
      bot.transport.hears("bob", "unharmed");
      release.countDown();
      bot.idle();
      assertThat(bot.count("parley.events.received", "account", "main")).isEqualTo(17);
      assertThat(bot.count("parley.events.dropped", "reason", "lane-full")).isEqualTo(5);
      assertThat(heard).hasSize(12).contains("m9", "unharmed").doesNotContain("m10");
    }
  }

  @Test
  void the_oldest_is_shed_where_that_is_asked_for() {
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    RuntimeOptions options =
        TestRuntime.OPTIONS.withLanes(
            TestRuntime.OPTIONS
                .lanes()
                .withEvents(3, 20_000, 4)
                .withOverflow(RuntimeOptions.Overflow.SHED_OLDEST));
    try (TestRuntime bot = TestRuntime.with(options, blocking(release, heard))) {
      bot.transport.hears("amy", "first");
      TestRuntime.await().until(() -> heard.size() == 1);
      IntStream.range(0, 5).forEach(i -> bot.transport.hears("amy", "m" + i));
      release.countDown();
      bot.idle();
      assertThat(heard).containsExactly("first", "m2", "m3", "m4");
      assertThat(bot.count("parley.events.dropped", "reason", "lane-full")).isEqualTo(2);
    }
  }

  @Test
  void what_is_sent_from_outside_stands_behind_the_events_that_came_before() {
    CountDownLatch release = new CountDownLatch(1);
    Object plugin =
        new Object() {
          @OnMessage
          String answer(Message message) throws InterruptedException {
            release.await();
            return "to " + message.text();
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      Bot outside = bot.runtime.bot("main").orElseThrow();
      bot.transport.hears("amy", "one");
      bot.transport.hears("amy", "two");
      outside.send(privateChat("amy"), "from outside");
      bot.transport.hears("amy", "three");
      outside.send(privateChat("bob"), "elsewhere");
      assertThat(bot.transport.texts()).containsExactly("elsewhere");
      release.countDown();
      bot.idle();
      assertThat(bot.transport.textsTo(privateChat("amy")))
          .containsExactly("to one", "to two", "from outside", "to three");
    }
  }

  @Test
  void above_the_total_bound_a_batch_waits_and_nothing_is_lost() {
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    RuntimeOptions options =
        TestRuntime.OPTIONS.withLanes(TestRuntime.OPTIONS.lanes().withEvents(500, 10, 4));
    try (TestRuntime bot = TestRuntime.with(options, blocking(release, heard))) {
      CompletionStage<Void> first = bot.transport.receives(texts(bot, "a", 12));
      CompletionStage<Void> second = bot.transport.receives(texts(bot, "b", 3));
      CompletionStage<Void> third = bot.transport.receives(texts(bot, "b", 3));
      assertThat(first).isCompleted();
      assertThat(second).isNotDone();
      assertThat(third).isNotDone();
      release.countDown();
      assertThat(third).succeedsWithin(Duration.ofSeconds(10));
      assertThat(second).isCompleted();
      bot.idle();
      assertThat(heard).hasSize(18);
      assertThat(heard)
          .filteredOn(text -> text.startsWith("b"))
          .containsExactly("b0", "b1", "b2", "b0", "b1", "b2");
    }
  }

  @Test
  void handlers_of_many_conversations_run_at_the_same_moment() {
    int parties = 500;
    CyclicBarrier barrier = new CyclicBarrier(parties);
    Object plugin =
        new Object() {
          @OnMessage
          String meet() throws Exception {
            barrier.await(20, TimeUnit.SECONDS);
            return "met";
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      for (int round = 0; round < 3; round++) {
        IntStream.range(0, parties).forEach(i -> bot.transport.hears("user-" + i, "hi"));
      }
      bot.idle();
      assertThat(bot.transport.texts()).hasSize(3 * parties).containsOnly("met");
    }
  }

  @Test
  void an_event_in_the_same_conversation_of_two_accounts_is_two_lanes() {
    CyclicBarrier both = new CyclicBarrier(2);
    Object plugin =
        new Object() {
          @OnMessage
          String meet() throws Exception {
            both.await(10, TimeUnit.SECONDS);
            return "met";
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      RecordingTransport second = new RecordingTransport("second", "bot-2");
      bot.runtime.attach(second);
      bot.transport.hears("amy", "hi");
      second.hears("amy", "hi");
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("met");
      assertThat(second.texts()).containsExactly("met");
    }
  }

  @Test
  void what_was_asked_for_from_outside_has_an_end_when_the_runtime_gives_up() {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    RuntimeOptions options = TestRuntime.OPTIONS.withDrainTimeout(Duration.ZERO);
    try (TestRuntime bot = TestRuntime.with(options, blocking(new CountDownLatch(1), heard))) {
      bot.transport.hears("amy", "stay");
      TestRuntime.await().until(() -> !heard.isEmpty());
      CompletableFuture<SendOutcome> outcome =
          bot.runtime
              .bot("main")
              .orElseThrow()
              .send(privateChat("amy"), "behind")
              .outcome()
              .toCompletableFuture();
      bot.runtime.close();
      TestRuntime.await().until(outcome::isDone);
      assertThat(outcome.join())
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, refused -> assertThat(refused.code()).isZero());
      assertThat(bot.transport.texts()).isEmpty();
    }
  }

  private static Object blocking(CountDownLatch release, Queue<String> heard) {
    return new Object() {
      @OnMessage
      void hear(Message message) throws InterruptedException {
        heard.add(message.text());
        release.await();
      }
    };
  }

  private static BotEvent[] texts(TestRuntime bot, String user, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> bot.transport.message(privateChat(user), user, new TextContent(user + i)))
        .toArray(BotEvent[]::new);
  }
}
