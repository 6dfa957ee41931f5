package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.store.PluginStore;
import dev.parley.api.time.SystemTimers;
import dev.parley.journal.ActState;
import dev.parley.journal.Journal;
import dev.parley.journal.JournalOptions;
import dev.parley.journal.StoredAct;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A runtime on a journal, which ends and begins again. */
@Timeout(60)
class JournaledTest {

  private final SystemTimers timers = new SystemTimers();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    timers.close();
  }

  private Journal journal() {
    return Journal.open(
        JournalOptions.at("jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath(), "sa", ""),
        timers);
  }

  private BotRuntime runtime(Journal journal, RuntimeOptions options, Object... handlers) {
    BotRuntime runtime =
        new BotRuntime(timers, options, meters, Extensions.NONE, Access.NONE, journal);
    runtime
        .plugins()
        .start(new PluginDescriptor("test", "", handlers[0].getClass()), List.of(handlers));
    return runtime;
  }

  /** Writes down what it hears, and echoes. */
  static class Echo {

    final List<String> heard = new CopyOnWriteArrayList<>();

    @OnMessage
    String echo(Message message) {
      heard.add(message.text());
      return "echo " + message.text();
    }
  }

  @Test
  void what_was_handled_is_not_handled_again() {
    Echo echo = new Echo();
    RecordingTransport transport = new RecordingTransport("main", "bot-1");
    Message message =
        transport.message(Conversation.privateChat("amy"), "amy", new TextContent("one"));
    for (int start = 0; start < 2; start++) {
      RecordingTransport again = new RecordingTransport("main", "bot-1");
      try (Journal journal = journal();
          BotRuntime runtime = runtime(journal, TestRuntime.OPTIONS, echo)) {
        runtime.attach(again);
        again.receives(message);
        again.receives(message);
        assertThat(runtime.awaitIdle()).isTrue();
      }
      assertThat(again.texts()).hasSize(start == 0 ? 1 : 0);
    }
    assertThat(echo.heard).containsExactly("one");
    assertThat(meters.get("parley.events.dropped").tag("reason", "known").counter().count())
        .isEqualTo(3);
  }

  @Test
  void what_was_not_handled_is_handled_after_the_next_start_in_order() {
    CountDownLatch stuck = new CountDownLatch(1);
    Object blocks =
        new Object() {
          @OnMessage
          String block(Message message) throws InterruptedException {
            stuck.await();
            return "never";
          }
        };
    RecordingTransport transport = new RecordingTransport("main", "bot-1");
    RuntimeOptions hasty = TestRuntime.OPTIONS.withDrainTimeout(java.time.Duration.ZERO);
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, hasty, blocks)) {
      runtime.attach(transport);
      IntStream.range(0, 5).forEach(i -> transport.hears("amy", "text " + i));
      TestRuntime.await().until(() -> journal.inbox().unhandled("main", 0, 10).size() == 5);
      journal.close();
    }
    Echo echo = new Echo();
    RecordingTransport next = new RecordingTransport("main", "bot-1");
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, TestRuntime.OPTIONS, echo)) {
      runtime.attach(next);
      assertThat(runtime.awaitIdle()).isTrue();
      assertThat(journal.inbox().unhandled("main", 0, 10)).isEmpty();
    }
    assertThat(echo.heard).containsExactly("text 0", "text 1", "text 2", "text 3", "text 4");
    assertThat(next.texts()).hasSize(5);
  }

  @Test
  void a_full_lane_reads_the_rest_back_in_order() {
    Echo echo = new Echo();
    RecordingTransport transport = new RecordingTransport("main", "bot-1");
    RuntimeOptions small =
        TestRuntime.OPTIONS.withLanes(
            new RuntimeOptions.Lanes(3, 20_000, 16, RuntimeOptions.Overflow.SHED_NEWEST, 1));
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, small, echo)) {
      runtime.attach(transport);
      IntStream.range(0, 1_000).forEach(i -> transport.hears("amy", "text " + i));
      TestRuntime.await().until(() -> echo.heard.size() == 1_000);
    }
    assertThat(echo.heard)
        .containsExactlyElementsOf(IntStream.range(0, 1_000).mapToObj(i -> "text " + i).toList());
  }

  @Test
  void an_act_ends_with_its_outcome() {
    RecordingTransport transport = new RecordingTransport("main", "bot-1");
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, TestRuntime.OPTIONS, new Echo())) {
      Bot bot = runtime.attach(transport).bot();
      transport.hears("amy", "one");
      bot.send(Conversation.group("g"), "two");
      assertThat(runtime.awaitIdle()).isTrue();
      TestRuntime.await().until(() -> journal.acts().unsettled(0, 10).isEmpty());
      assertThat(transport.texts()).containsExactlyInAnyOrder("echo one", "two");
    }
  }

  @Test
  void what_may_have_gone_out_is_not_sent_again_and_what_waited_is() {
    RecordingTransport silent = new RecordingTransport("main", "bot-1");
    silent.answersWith(message -> new CompletableFuture<SendOutcome>());
    RuntimeOptions hasty = TestRuntime.OPTIONS.withDrainTimeout(java.time.Duration.ZERO);
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, hasty, new Echo())) {
      runtime.attach(silent);
      silent.hears("amy", "one");
      silent.hears("amy", "two");
      TestRuntime.await()
          .until(
              () -> journal.acts().unsettled(0, 10).stream().map(StoredAct::state).toList(),
              List.of(ActState.SENDING, ActState.WAITING)::equals);
      journal.close();
    }
    RecordingTransport next = new RecordingTransport("main", "bot-1");
    try (Journal journal = journal();
        BotRuntime runtime = runtime(journal, TestRuntime.OPTIONS, new Echo())) {
      runtime.attach(next);
      assertThat(runtime.awaitIdle()).isTrue();
      TestRuntime.await().until(() -> journal.acts().unsettled(0, 10).isEmpty());
    }
    assertThat(silent.texts()).containsExactly("echo one");
    assertThat(next.texts()).containsExactly("echo two");
  }

  /** Asks, and writes the answers into its table. */
  static class Register {

    @OnCommand("register")
    String register(Dialog dialog, PluginStore store) {
      String city = dialog.ask("Which city?");
      long number = dialog.once("number", () -> 7L);
      int age = dialog.askInt("How old?", 0, 150);
      store.update("INSERT INTO seats_taken (city, age) VALUES (?, ?)", city, age);
      return city + number + age + dialog.transcript();
    }

    @OnCommand("count")
    String count(PluginStore store) {
      return store
          .first("SELECT COUNT(*) AS n FROM seats_taken", row -> row.number("n"))
          .map(String::valueOf)
          .orElse("");
    }
  }

  private List<String> said(String... texts) {
    RecordingTransport transport = new RecordingTransport("main", "bot-1");
    try (Journal journal = journal();
        BotRuntime runtime =
            new BotRuntime(
                timers, TestRuntime.OPTIONS, meters, Extensions.NONE, Access.NONE, journal)) {
      runtime
          .plugins()
          .start(new PluginDescriptor("seats", "", Register.class), List.of(new Register()));
      runtime.attach(transport);
      for (String text : texts) {
        transport.receives(
            new Message(
                "main",
                "uid " + text,
                Conversation.privateChat("amy"),
                "amy",
                new TextContent(text),
                RecordingTransport.NOW,
                Map.of(),
                List.of(),
                false));
        assertThat(runtime.awaitIdle()).isTrue();
      }
    }
    return List.copyOf(transport.texts());
  }

  @Test
  void a_dialog_goes_on_after_each_restart_and_writes_once() {
    assertThat(said("/register")).containsExactly("Which city?");
    assertThat(said("Berlin")).containsExactly("How old?");
    assertThat(said("old")).containsExactly("Please answer with a whole number from 0 to 150.");
    assertThat(said("42"))
        .containsExactly(
            "Berlin742[Exchange[question=Which city?, answer=Berlin],"
                + " Exchange[question=How old?, answer=42]]");
    assertThat(said("/count")).containsExactly("1");
  }
}
