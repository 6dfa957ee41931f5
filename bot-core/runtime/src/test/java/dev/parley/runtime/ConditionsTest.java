package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.Conversation;
import dev.parley.api.access.RoleProvider;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.Cooldown;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OncePer;
import dev.parley.api.handler.Per;
import dev.parley.api.handler.RequiresPermission;
import dev.parley.api.handler.RequiresRole;
import dev.parley.api.handler.Routing;
import dev.parley.api.time.VirtualTimers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use a handler, and how often. */
class ConditionsTest {

  private final VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);

  static class Guarded {
    @OnCommand("ban")
    @RequiresRole({"admin", "moderator"})
    String ban() {
      return "banned";
    }

    @OnCommand("drop")
    @RequiresPermission("data.drop")
    String drop() {
      return "dropped";
    }

    @OnMessage
    String other() {
      return "other";
    }
  }

  @Test
  void a_handler_is_not_there_for_users_without_the_role() {
    Access access =
        new Access(
            List.of(
                (account, where, user) -> user.equals("amy") ? Set.of("admin") : Set.of(),
                (account, where, user) ->
                    where.equals(group("team")) && user.equals("bob")
                        ? Set.of("moderator")
                        : Set.of()),
            Map.of());
    try (TestRuntime bot = TestRuntime.guarded(timers, access, new Guarded())) {
      assertThat(said(bot, privateChat("amy"), "amy", "/ban")).containsExactly("banned");
      assertThat(said(bot, group("team"), "bob", "/ban")).containsExactly("banned");
      assertThat(said(bot, privateChat("bob"), "bob", "/ban")).containsExactly("other");
      assertThat(said(bot, privateChat("amy"), "amy", "/drop")).containsExactly("other");
    }
  }

  @Test
  void a_permission_belongs_to_roles() {
    Access access =
        new Access(
            List.of((account, where, user) -> Set.of(user + "-role")),
            Map.of("data.drop", Set.of("amy-role", "cat-role")));
    try (TestRuntime bot = TestRuntime.guarded(timers, access, new Guarded())) {
      assertThat(said(bot, privateChat("amy"), "amy", "/drop")).containsExactly("dropped");
      assertThat(said(bot, privateChat("bob"), "bob", "/drop")).containsExactly("other");
    }
  }

  @Test
  void a_provider_that_fails_gives_nobody_a_role_and_the_others_count() {
    Access access =
        new Access(
            List.of(
                (account, where, user) -> {
                  throw new IllegalStateException("the database is away");
                },
                (account, where, user) -> user.equals("amy") ? Set.of("admin") : Set.of()),
            Map.of());
    try (TestRuntime bot = TestRuntime.guarded(timers, access, new Guarded())) {
      assertThat(said(bot, privateChat("amy"), "amy", "/ban")).containsExactly("banned");
      assertThat(said(bot, privateChat("bob"), "bob", "/ban")).containsExactly("other");
    }
  }

  @RequiresRole("staff")
  static class Staff {
    @OnCommand("a")
    @RequiresRole("admin")
    String a() {
      return "a";
    }

    @OnCommand("b")
    @RequiresRole("admin")
    String b() {
      return "b";
    }

    @OnCommand("c")
    String c() {
      return "c";
    }
  }

  @Test
  void class_and_method_must_both_hold_and_roles_are_asked_for_once_for_each_event() {
    AtomicInteger asked = new AtomicInteger();
    RoleProvider roles =
        (account, where, user) -> {
          asked.incrementAndGet();
          return user.equals("amy") ? Set.of("staff", "admin") : Set.of("staff");
        };
    Access access = new Access(List.of(roles), Map.of());
    try (TestRuntime bot = TestRuntime.guarded(timers, access, new Staff())) {
      assertThat(said(bot, privateChat("amy"), "amy", "/a")).containsExactly("a");
      assertThat(asked).hasValue(1);
      assertThat(said(bot, privateChat("bob"), "bob", "/a")).isEmpty();
      assertThat(said(bot, privateChat("bob"), "bob", "/c")).containsExactly("c");
      assertThat(said(bot, privateChat("bob"), "bob", "hello")).isEmpty();
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void nobody_is_told_of_commands_that_are_not_for_everybody() {
    try (TestRuntime bot = TestRuntime.guarded(timers, Access.NONE, new Staff())) {
      assertThat(bot.answersTo("/a")).isEmpty();
      assertThat(bot.answersTo("/aa")).isEmpty();
    }
  }

  static class Cooling {
    @OnMessage(contains = "user")
    @Cooldown(value = "10s", per = Per.USER)
    String user() {
      return "user";
    }

    @OnMessage(contains = "room")
    @Cooldown(value = "${cool:10s}", per = Per.CONVERSATION)
    String room() {
      return "room";
    }

    @OnMessage(contains = "member")
    @Cooldown("10s")
    String member() {
      return "member";
    }

    @OnMessage(contains = "account")
    @Cooldown(value = "10s", per = Per.ACCOUNT, notice = true)
    String account() {
      return "account";
    }

    @OnMessage(contains = "on")
    @Cooldown("10s")
    @Routing(after = Routing.After.CONTINUE)
    String goesOn() {
      return "on";
    }

    @OnMessage
    String other() {
      return "other";
    }
  }

  static Stream<Arguments> coolings() {
    return Stream.of(
        Arguments.of("user", false, true),
        Arguments.of("room", true, false),
        Arguments.of("member", true, true),
        Arguments.of("account", false, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("coolings")
  void a_handler_that_cools_down_keeps_the_event_to_itself(
      String text, boolean inAnotherGroup, boolean forAnotherUser) {
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Cooling())) {
      assertThat(said(bot, group("team"), "amy", text)).containsExactly(text);
      assertThat(said(bot, group("team"), "amy", text)).doesNotContain(text, "other");
      assertThat(said(bot, group("other"), "amy", text).contains(text)).isEqualTo(inAnotherGroup);
      assertThat(said(bot, group("team"), "bob", text).contains(text)).isEqualTo(forAnotherUser);
      timers.advance(Duration.ofMillis(9_999));
      assertThat(said(bot, group("team"), "amy", text)).doesNotContain(text, "other");
      timers.advance(Duration.ofMillis(1));
      assertThat(said(bot, group("team"), "amy", text)).containsExactly(text);
    }
  }

  @Test
  void who_comes_too_early_is_told_once_where_the_handler_says_so() {
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Cooling())) {
      assertThat(bot.answersTo("account")).containsExactly("account");
      timers.advance(Duration.ofMillis(1_500));
      assertThat(bot.answersTo("account")).containsExactly("Not so fast: again in 9 s, please.");
      assertThat(bot.answersTo("account")).isEmpty();
      timers.advance(Duration.ofMillis(8_500));
      assertThat(bot.answersTo("account")).containsExactly("account");
      assertThat(bot.answersTo("account")).containsExactly("Not so fast: again in 10 s, please.");
    }
  }

  @Test
  void an_event_goes_on_past_a_handler_that_cools_down_where_its_routing_says_so() {
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Cooling())) {
      assertThat(bot.answersTo("on")).containsExactly("on", "other");
      assertThat(bot.answersTo("on")).containsExactly("other");
    }
  }

  static class Greeting {
    @OnMessage
    @OncePer(value = Per.USER, period = "4m")
    @Routing(priority = 1)
    String hello(String senderId) {
      return "Welcome, " + senderId;
    }

    @OnMessage
    String other() {
      return "other";
    }
  }

  @Test
  void what_runs_once_is_not_there_afterwards_until_the_period_is_over() {
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Greeting())) {
      assertThat(said(bot, group("team"), "amy", "hi")).containsExactly("Welcome, amy");
      assertThat(said(bot, group("other"), "amy", "hi")).containsExactly("other");
      assertThat(said(bot, group("team"), "bob", "hi")).containsExactly("Welcome, bob");
      timers.advance(Duration.ofMinutes(4));
      assertThat(said(bot, group("team"), "amy", "hi")).containsExactly("Welcome, amy");
    }
  }

  static class Failing {
    private boolean fails = true;

    @OnCommand("count <number>")
    @Cooldown("1h")
    @OncePer(Per.USER)
    String count(int number) {
      if (fails) {
        fails = false;
        throw new IllegalStateException("as asked");
      }
      return "counted " + number;
    }
  }

  @Test
  void a_run_that_failed_or_had_wrong_arguments_does_not_count() {
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Failing())) {
      assertThat(bot.answersTo("/count")).singleElement().asString().contains("Usage");
      assertThat(bot.answersTo("/count 3")).isEmpty();
      assertThat(bot.failures).hasSize(1);
      assertThat(bot.answersTo("/count 3")).containsExactly("counted 3");
      assertThat(bot.answersTo("/count 3")).isEmpty();
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            new Object() {
              @OnCommand("a")
              @RequiresRole("${none:}")
              void a() {}
            },
            "a(): it requires a role and names none, so nobody could ever use it"),
        Arguments.of(
            new Object() {
              @OnCommand("a")
              @Cooldown("soon")
              void a() {}
            },
            "a(): value = \"soon\" is no time such as 500ms, 10s, 5m, 24h, 30d or PT1M30S"),
        Arguments.of(
            new Object() {
              @OnCommand("a")
              @OncePer(value = Per.USER, period = "0s")
              void a() {}
            },
            "a(): period = \"0s\" must be positive"),
        Arguments.of(
            new Object() {
              @OnMemberChange
              @RequiresRole("admin")
              void a() {}
            },
            "a(): nobody is known to have made a MemberChange, so nobody can have the role or"
                + " permission that it requires"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_condition_that_cannot_work_is_named(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
    }
  }

  private static List<String> said(TestRuntime bot, Conversation where, String user, String text) {
    bot.transport.sent().clear();
    bot.transport.receives(bot.transport.message(where, user, new TextContent(text)));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
