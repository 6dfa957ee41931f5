package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogCancelledException;
import dev.parley.api.dialog.DialogTimeoutException;
import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Routing;
import dev.parley.api.time.VirtualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogsTest {

  private static final RuntimeOptions PARKS_AT_ONCE =
      TestRuntime.OPTIONS.with(
          new DialogOptions(Duration.ofMinutes(10), Duration.ZERO, List.of("cancel", "取消")));

  private final VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);

  /** The plugin of these tests. */
  static class Registration {

    final List<String> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();

    @OnCommand("register")
    String register(Dialog dialog, Bot bot) {
      String city = dialog.ask("Which city?");
      bot.send(Conversation.group("desk"), "city " + city);
      int age = dialog.askInt("How old are you?", 0, 150);
      long ticket = dialog.once("ticket", () -> 40L + asked.incrementAndGet());
      if (!dialog.confirm("Is that right: " + city + ", " + age + "?")) {
        dialog.say("Forgotten.");
        return "Bye.";
      }
      seen.add(city + age);
      return "Ticket " + ticket;
    }

    @OnCommand("size")
    String size(Dialog dialog) {
      return "So " + dialog.choose("Which size?", "small", "large");
    }

    @OnCommand("ping")
    String ping() {
      return "pong";
    }

    @OnMessage
    String echo(Message message) {
      return "echo " + message.text();
    }
  }

  private TestRuntime live(Object... handlers) {
    return TestRuntime.at(timers, TestRuntime.OPTIONS, handlers);
  }

  private static void hears(TestRuntime bot, Conversation where, String who, String text) {
    bot.transport.receives(bot.transport.message(where, who, new TextContent(text)));
  }

  private static List<String> say(TestRuntime bot, String... texts) {
    List<String> answers = new ArrayList<>();
    for (String text : texts) {
      answers.addAll(bot.answersTo(text));
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_script_asks_and_goes_on_with_the_answer(boolean parked) {
    Registration plugin = new Registration();
    try (TestRuntime bot =
        TestRuntime.at(timers, parked ? PARKS_AT_ONCE : TestRuntime.OPTIONS, plugin)) {
      assertThat(step(bot, "/register")).containsExactly("Which city?");
      assertThat(step(bot, "Berlin")).containsExactly("city Berlin", "How old are you?");
      assertThat(step(bot, "４２")).containsExactly("Is that right: Berlin, 42? (yes/no)");
      assertThat(step(bot, "是")).containsExactly("Ticket 41");
      assertThat(step(bot, "hello")).containsExactly("echo hello");
      assertThat(plugin.seen).containsExactly("Berlin42");
      assertThat(plugin.asked).hasValue(1);
      assertThat(bot.failures).isEmpty();
    }
  }

  /** Says it, and lets what is due happen. */
  private List<String> step(TestRuntime bot, String text) {
    List<String> answers = bot.answersTo(text);
    timers.advance(Duration.ZERO);
    bot.idle();
    return answers;
  }

  @Test
  void an_answer_that_cannot_be_taken_is_asked_for_again_five_times() {
    try (TestRuntime bot = live(new Registration())) {
      say(bot, "/register", "Berlin");
      assertThat(say(bot, "old", "151", "-1", "12.5"))
          .hasSize(4)
          .containsOnly("Please answer with a whole number from 0 to 150.");
      assertThat(say(bot, "none")).containsExactly("All right, we leave it at that.");
      assertThat(say(bot, "30")).containsExactly("echo 30");
    }
  }

  @Test
  void a_choice_is_taken_by_name_or_number() {
    try (TestRuntime bot = live(new Registration())) {
      assertThat(say(bot, "/size")).containsExactly("Which size?\n1. small\n2. large");
      assertThat(say(bot, "huge"))
          .containsExactly(
              "Please answer with one of them, or its number from 1 to 2: small, large");
      assertThat(say(bot, "２")).containsExactly("So large");
      assertThat(say(bot, "/size", "SMALL")).endsWith("So small");
    }
  }

  @Test
  void a_cancel_word_ends_it() {
    try (TestRuntime bot = live(new Registration())) {
      assertThat(say(bot, "/register", "取消"))
          .containsExactly("Which city?", "All right, we leave it at that.");
      assertThat(say(bot, "Berlin")).containsExactly("echo Berlin");
    }
  }

  @Test
  void commands_run_and_bare_words_are_answers() {
    try (TestRuntime bot = live(new Registration())) {
      assertThat(say(bot, "/register", "/ping")).containsExactly("Which city?", "pong");
      assertThat(say(bot, "ping")).containsExactly("city ping", "How old are you?");
    }
  }

  /** Looks at everything first. */
  static class Moderation {

    @OnMessage(contains = "casino")
    @Routing(priority = 10)
    String casino() {
      return "not here";
    }
  }

  @Test
  void handlers_of_a_higher_priority_look_first() {
    try (TestRuntime bot = live(new Registration())) {
      bot.start("moderation", new Moderation());
      assertThat(say(bot, "/register", "casino")).containsExactly("Which city?", "not here");
      assertThat(say(bot, "Berlin")).containsExactly("city Berlin", "How old are you?");
    }
  }

  @Test
  void in_a_group_it_belongs_to_one_user_and_calls_them_by_name() {
    try (TestRuntime bot = live(new Registration())) {
      Conversation group = Conversation.group("g");
      hears(bot, group, "amy", "/size");
      bot.idle();
      hears(bot, group, "bob", "small");
      bot.idle();
      hears(bot, group, "amy", "small");
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactly("@amy Which size?\n1. small\n2. large", "echo small", "So small");
      TextContent question = (TextContent) bot.transport.sent().getFirst().content();
      assertThat(question.meta().mention()).isEqualTo(Mention.of("amy"));
    }
  }

  @Test
  void a_question_that_nobody_answers_times_out_once() {
    try (TestRuntime bot = live(new Registration())) {
      say(bot, "/register");
      bot.transport.sent().clear();
      timers.advance(Duration.ofMinutes(9));
      bot.idle();
      assertThat(bot.transport.texts()).isEmpty();
      timers.advance(Duration.ofMinutes(20));
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactly(
              "I have waited long enough and stop asking. Please begin again when you like.");
      assertThat(bot.meters.get("parley.dialogs.open").gauge().value()).isZero();
    }
  }

  /** Knows what to do when nobody answers. */
  static class Patient {

    @OnCommand("wait")
    String wait(Dialog dialog) {
      dialog.answerWithin(Duration.ofSeconds(5));
      try {
        return "it is " + dialog.ask("What is it?");
      } catch (DialogTimeoutException e) {
        return "never mind, " + dialog.ask("Another question?");
      } catch (DialogCancelledException e) {
        return "as you like";
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_script_may_go_on_after_a_timeout_and_a_cancel_word(boolean parked) {
    RuntimeOptions options = parked ? PARKS_AT_ONCE : TestRuntime.OPTIONS;
    try (TestRuntime bot = TestRuntime.at(timers, options, new Patient())) {
      step(bot, "/wait");
      bot.transport.sent().clear();
      timers.advance(Duration.ofSeconds(6));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("Another question?");
      assertThat(step(bot, "no")).containsExactly("never mind, no");
      step(bot, "/wait");
      assertThat(step(bot, "cancel")).containsExactly("as you like");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_second_dialog_asks_to_take_the_place_of_the_first(boolean parked) {
    RuntimeOptions options = parked ? PARKS_AT_ONCE : TestRuntime.OPTIONS;
    try (TestRuntime bot = TestRuntime.at(timers, options, new Registration())) {
      step(bot, "/register");
      String which =
          "We are still in the middle of something else. Shall I drop that and begin with this?"
              + " (yes/no)";
      assertThat(step(bot, "/size")).containsExactly(which);
      assertThat(step(bot, "hm")).containsExactly(which);
      assertThat(step(bot, "no")).containsExactly("Which city?");
      assertThat(step(bot, "/size")).containsExactly(which);
      assertThat(step(bot, "yes")).containsExactly("Which size?\n1. small\n2. large");
      assertThat(step(bot, "1")).containsExactly("So small");
      assertThat(step(bot, "Berlin")).containsExactly("echo Berlin");
    }
  }

  /** Gives the user to somebody else. */
  static class Desk {

    @OnCommand("desk")
    void desk(Dialog dialog) {
      String what = dialog.ask("What is it about?");
      try {
        dialog.handOver("size");
      } finally {
        dialog.say("never said of " + what);
      }
    }

    @OnCommand("lost")
    void lost(Dialog dialog) {
      dialog.handOver("nowhere at all");
    }
  }

  @Test
  void a_script_hands_over_to_a_command_of_another_plugin() {
    try (TestRuntime bot = live(new Registration())) {
      bot.start("desk", new Desk());
      assertThat(say(bot, "/desk", "clothes"))
          .containsExactly("What is it about?", "Which size?\n1. small\n2. large");
      assertThat(say(bot, "large")).containsExactly("So large");
      assertThat(bot.failures).isEmpty();
      assertThat(say(bot, "/lost")).isEmpty();
      assertThat(bot.failures.getFirst().cause())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("handOver(\"nowhere at all\"): there is no such command");
    }
  }

  /** A script whose source changes between two questions. */
  static class Changing {

    volatile int version = 1;
    final List<String> done = new CopyOnWriteArrayList<>();

    @OnCommand("order")
    String order(Dialog dialog) {
      String dish = dialog.ask("Which dish?");
      switch (version) {
        case 1 -> {}
        case 2 -> dialog.ask("Inserted?");
        case 4 -> {
          String table = dialog.ask("Which table?");
          return dish + " at " + table + dialog.ask("Which drink?");
        }
        default -> {
          return "all: " + dish;
        }
      }
      String drink = dialog.ask("Which drink?");
      String table = dialog.ask("Which table?");
      done.add(dish);
      return dish + drink + table;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void a_changed_script_ends_politely(int version) {
    Changing plugin = new Changing();
    try (TestRuntime bot = TestRuntime.at(timers, PARKS_AT_ONCE, plugin)) {
      step(bot, "/order");
      step(bot, "noodles");
      plugin.version = version;
      assertThat(step(bot, "tea"))
          .containsExactly(
              "I have learned something new in the meantime and cannot go on where we were. Please"
                  + " begin again.");
      assertThat(bot.failures).isEmpty();
      assertThat(plugin.done).isEmpty();
      plugin.version = 1;
      step(bot, "/order");
      step(bot, "rice");
      step(bot, "tea");
      assertThat(step(bot, "7")).containsExactly("ricetea7");
    }
  }

  /** Asks for what is different each time. */
  static class Outside {

    final List<Object> seen = new CopyOnWriteArrayList<>();

    @OnCommand("outside")
    String outside(Dialog dialog) {
      Instant now = dialog.now();
      int chance = dialog.random().nextInt();
      String nothing = dialog.once("nothing", () -> null);
      dialog.ask("And?");
      seen.add(now);
      seen.add(chance);
      return String.valueOf(nothing) + dialog.transcript().size();
    }

    @OnCommand("thing")
    void thing(Dialog dialog) {
      dialog.once("thing", Object::new);
    }

    @OnCommand("endless")
    void endless(Dialog dialog) {
      for (int i = 0; ; i++) {
        dialog.once("n" + i, () -> 1);
      }
    }
  }

  @Test
  void what_comes_from_outside_is_the_same_when_the_script_runs_again() {
    Outside plugin = new Outside();
    try (TestRuntime bot = TestRuntime.at(timers, PARKS_AT_ONCE, plugin)) {
      step(bot, "/outside");
      timers.advance(Duration.ofMinutes(3));
      assertThat(step(bot, "well")).containsExactly("null1");
      assertThat(plugin.seen.getFirst()).isEqualTo(RecordingTransport.NOW);
    }
  }

  @Test
  void what_cannot_be_kept_is_said_at_once() {
    try (TestRuntime bot = live(new Outside())) {
      say(bot, "/thing", "/endless");
      assertThat(bot.failures)
          .extracting(each -> each.cause().getMessage())
          .containsExactly(
              "once(\"thing\") gave a java.lang.Object; what can be kept is a String, Integer,"
                  + " Long, Double, BigDecimal, Boolean, Instant, Duration or null",
              "a dialog keeps at most 200 answers and values; this one wants more");
    }
  }

  @Test
  void a_plugin_that_stops_leaves_no_thread_and_its_dialogs_wait_for_it() {
    Registration plugin = new Registration();
    try (TestRuntime bot = live(plugin)) {
      say(bot, "/register");
      assertThat(bot.meters.get("parley.dialogs.live").gauge().value()).isEqualTo(1);
      bot.runtime.plugins().stop("test");
      assertThat(bot.meters.get("parley.dialogs.live").gauge().value()).isZero();
      assertThat(say(bot, "Berlin"))
          .containsExactly("I cannot go on with that right now. Please try again in a moment.");
      bot.start("test", plugin);
      assertThat(say(bot, "Berlin")).containsExactly("city Berlin", "How old are you?");
    }
  }

  @Test
  void what_is_no_text_is_asked_for_in_words() {
    try (TestRuntime bot = live(new Registration())) {
      say(bot, "/register");
      assertThat(say(bot, " ")).containsExactly("Please answer in words.");
      assertThat(bot.meters.get("parley.dialogs.open").gauge().value()).isEqualTo(1);
    }
  }

  @Test
  void answers_in_private_do_not_reach_a_dialog_in_a_group() {
    try (TestRuntime bot = live(new Registration())) {
      hears(bot, Conversation.group("g"), "amy", "/register");
      bot.idle();
      assertThat(say(bot, "Berlin")).containsExactly("echo Berlin");
      assertThat(bot.transport.sent().getFirst().to().type()).isEqualTo(ConversationType.PRIVATE);
    }
  }

  /** Takes too long after the first answer. */
  static class Slow {

    final Semaphore started = new Semaphore(0);
    final AtomicBoolean go = new AtomicBoolean();

    @OnCommand("slow")
    String slow(Dialog dialog) throws InterruptedException {
      boolean patient = dialog.confirm("Patient?");
      dialog.say("dropped");
      started.release();
      if (patient) {
        new CountDownLatch(1).await();
      }
      while (!go.get()) {
        Thread.onSpinWait();
      }
      return "never";
    }

    @OnMessage
    String echo(Message message) {
      return "echo " + message.text();
    }
  }

  @Test
  void a_script_that_waits_elsewhere_for_too_long_is_interrupted() throws InterruptedException {
    Slow plugin = new Slow();
    try (TestRuntime bot = live(plugin)) {
      say(bot, "/slow");
      bot.transport.sent().clear();
      bot.transport.hears("amy", "yes");
      plugin.started.acquire();
      timers.advance(RuntimeOptions.Handlers.DEFAULTS.timeLimit().plusSeconds(2));
      bot.idle();
      assertThat(bot.failures.getFirst().cause()).isInstanceOf(HandlerTimeLimitException.class);
      assertThat(bot.transport.texts()).isEmpty();
      assertThat(bot.runtime.condemned()).isEmpty();
      assertThat(bot.meters.get("parley.dialogs.open").gauge().value()).isZero();
    }
  }

  @Test
  void a_script_that_does_not_end_loses_its_lane_and_its_dialog() throws InterruptedException {
    Slow plugin = new Slow();
    try (TestRuntime bot = live(plugin)) {
      say(bot, "/slow");
      bot.transport.sent().clear();
      bot.transport.hears("amy", "no");
      plugin.started.acquire();
      timers.advance(RuntimeOptions.Handlers.DEFAULTS.timeLimit().plusSeconds(2));
      timers.advance(RuntimeOptions.Handlers.DEFAULTS.grace().plusSeconds(2));
      assertThat(say(bot, "hello")).containsExactly("echo hello");
      assertThat(bot.runtime.condemned()).hasSize(1);
      TestRuntime.await().until(() -> !bot.failures.isEmpty());
      assertThat(bot.failures.getFirst().cause().getStackTrace())
          .anyMatch(frame -> frame.getMethodName().equals("slow"));
      plugin.go.set(true);
      TestRuntime.await().until(() -> bot.runtime.condemned().isEmpty());
      assertThat(say(bot, "hello")).containsExactly("echo hello");
    }
  }
}
