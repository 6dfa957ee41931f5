package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.SendOutcome;
import dev.parley.api.handler.OnCommand;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody who traces learns of events, handlers and sends. */
class ObservationsTest {

  /**
   * What was observed.
   *
   * @param parent the name of what it belongs to; null for a root
   */
  record Seen(
      String name,
      @Nullable String parent,
      Map<String, String> few,
      Map<String, String> many,
      @Nullable Throwable error,
      int events) {}

  /** Remembers what has ended. */
  static final class Recorder implements ObservationHandler<Observation.Context> {

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<Observation.Context, Integer> events =
        new java.util.concurrent.ConcurrentHashMap<>();

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
      events.merge(context, 1, Integer::sum);
    }

    @Override
    public void onStop(Observation.Context context) {
      ObservationView parent = context.getParentObservation();
      seen.add(
          new Seen(
              String.valueOf(context.getName()),
              parent == null ? null : String.valueOf(parent.getContextView().getName()),
              map(context.getLowCardinalityKeyValues()),
              map(context.getHighCardinalityKeyValues()),
              context.getError(),
              events.getOrDefault(context, 0)));
    }

    private static Map<String, String> map(Iterable<KeyValue> values) {
      return StreamSupport.stream(values.spliterator(), false)
          .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    Seen only(String name) {
      List<Seen> found = seen.stream().filter(each -> each.name().equals(name)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  static class Greeter {

    private final CountDownLatch started;
    private final CompletableFuture<String> answer;

    Greeter(CountDownLatch started, CompletableFuture<String> answer) {
      this.started = started;
      this.answer = answer;
    }

    @OnCommand("hello")
    String hello() {
      return "Hello!";
    }

    @OnCommand("later")
    CompletionStage<String> later() {
      started.countDown();
      return answer;
    }

    @OnCommand("break")
    String failing() {
      throw new IllegalStateException("broken");
    }
  }

  private final Recorder recorder = new Recorder();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  private TestRuntime observed() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(recorder);
    TestRuntime bot = TestRuntime.with(new Object());
    bot.runtime.observe(registry);
    bot.start("greeter", new Greeter(started, answer));
    bot.idle();
    recorder.seen.clear();
    return bot;
  }

  @Test
  void the_spans_of_one_message_nest() {
    try (TestRuntime bot = observed()) {
      assertThat(bot.answersTo("/hello")).containsExactly("Hello!");

      assertThat(recorder.only("parley.event"))
          .isEqualTo(
              new Seen(
                  "parley.event",
                  null,
                  Map.of("account", "main", "event", "Message"),
                  Map.of("event.key", "uid-1"),
                  null,
                  0));
      assertThat(recorder.only("parley.handler"))
          .isEqualTo(
              new Seen(
                  "parley.handler",
                  "parley.event",
                  Map.of("account", "main", "plugin", "greeter", "handler", "Greeter.hello"),
                  Map.of("event.key", "uid-1"),
                  null,
                  0));
      assertThat(recorder.only("parley.send"))
          .isEqualTo(
              new Seen(
                  "parley.send",
                  "parley.handler",
                  Map.of("account", "main", "kind", "message", "outcome", "accepted", "code", "0"),
                  Map.of(),
                  null,
                  0));
    }
  }

  @Test
  void a_handler_that_fails_ends_with_its_error_and_sends_nothing() {
    try (TestRuntime bot = observed()) {
      assertThat(bot.answersTo("/break")).isEmpty();

      assertThat(recorder.only("parley.handler").error()).hasMessage("broken");
      assertThat(recorder.only("parley.event").error()).isNull();
      assertThat(recorder.seen).extracting(Seen::name).doesNotContain("parley.send");
    }
  }

  @Test
  void a_send_lasts_until_its_outcome_is_known_and_tells_of_what_was_too_fast() {
    try (TestRuntime bot = observed()) {
      CompletableFuture<SendOutcome> last = new CompletableFuture<>();
      bot.transport.answersWith(
          message ->
              bot.transport.sent().size() == 1
                  ? CompletableFuture.completedFuture(new SendOutcome.Refused(20604, "too fast"))
                  : last);
      bot.transport.hears("amy", "/hello");
      TestRuntime.await().until(() -> bot.transport.sent().size() == 2);
      assertThat(recorder.seen).extracting(Seen::name).doesNotContain("parley.send");

      last.complete(new SendOutcome.Refused(22408, "muted"));
      bot.idle();

      Seen send = recorder.only("parley.send");
      assertThat(send.few()).containsEntry("outcome", "refused").containsEntry("code", "22408");
      assertThat(send.events()).isEqualTo(1);
    }
  }

  @Test
  void what_is_sent_outside_of_handlers_is_observed_by_itself() {
    try (TestRuntime bot = observed()) {
      bot.runtime
          .bot("main")
          .orElseThrow()
          .send(dev.parley.api.Conversation.privateChat("amy"), "Good morning");
      bot.idle();

      assertThat(recorder.only("parley.send").parent()).isNull();
    }
  }

  @Test
  void a_stage_that_a_handler_returns_is_part_of_its_run() {
    try (TestRuntime bot = observed()) {
      bot.transport.hears("amy", "/later");
      TestRuntime.await().until(() -> started.getCount() == 0);
      assertThat(recorder.seen).isEmpty();

      answer.complete("done");
      bot.idle();

      assertThat(recorder.only("parley.handler").parent()).isEqualTo("parley.event");
      assertThat(recorder.only("parley.send").parent()).isEqualTo("parley.handler");
    }
  }

  @Test
  void where_nobody_listens_a_handler_is_called_as_it_is() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.runtime.observe(ObservationRegistry.create());
      bot.start("greeter", new Greeter(started, answer));

      assertThat(bot.answersTo("/hello")).containsExactly("Hello!");
    }
  }
}
