package dev.parley.runtime;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.Conversation.ultraGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.MemberChange;
import dev.parley.api.Reply;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.transport.OutgoingMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets what a handler answers. */
class RepliesTest {

  private static final Conversation TEAM = group("team");

  static class Desk {
    @OnCommand("secret")
    List<Reply> secret() {
      return List.of(
          Reply.text("I wrote to you."),
          Reply.text("It is 42.").privately(),
          Reply.text("Only you two see this.").onlyFor("amy", "bob"));
    }

    @OnCommand("alone")
    Reply alone(String senderId) {
      return Reply.text("between us").onlyFor(senderId);
    }

    @OnCommand("send")
    void send(Bot bot, Conversation here) {
      bot.send(here, new TextContent("psst"), List.of("bob"));
    }

    @OnMemberChange
    Stream<Reply> changed() {
      return Stream.of(Reply.text("Hello."), Reply.text("Hello, you.").privately());
    }
  }

  private static List<OutgoingMessage> sentFor(TestRuntime bot, Conversation where, String text) {
    bot.transport.receives(bot.transport.message(where, "amy", new TextContent(text)));
    bot.idle();
    return bot.transport.sent();
  }

  @Test
  void each_reply_goes_to_those_it_is_for_and_several_keep_their_order() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      assertThat(sentFor(bot, TEAM, "/secret"))
          .containsExactly(
              new OutgoingMessage(TEAM, new TextContent("I wrote to you.")),
              new OutgoingMessage(privateChat("amy"), new TextContent("It is 42.")),
              new OutgoingMessage(
                  TEAM, new TextContent("Only you two see this."), List.of("amy", "bob")));
    }
  }

  @Test
  void ultra_groups_have_directed_messages_too() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      Conversation channel = ultraGroup("fans", "general");
      assertThat(sentFor(bot, channel, "/send"))
          .containsExactly(new OutgoingMessage(channel, new TextContent("psst"), List.of("bob")));
    }
  }

  @Test
  void a_reply_only_for_the_other_side_of_a_private_chat_is_a_plain_one() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      assertThat(sentFor(bot, privateChat("amy"), "/alone"))
          .containsExactly(new OutgoingMessage(privateChat("amy"), new TextContent("between us")));
    }
  }

  static Stream<Conversation> places_without_directed_messages() {
    return Stream.of(chatroom("lobby"), privateChat("amy"));
  }

  @ParameterizedTest
  @MethodSource("places_without_directed_messages")
  void what_only_some_may_see_is_not_sent_where_others_would(Conversation where) {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      assertThat(sentFor(bot, where, "/send")).isEmpty();
      assertThat(bot.failures)
          .singleElement()
          .extracting(failure -> failure.cause().getMessage())
          .isEqualTo(
              "a message only for bob cannot go to "
                  + where
                  + ": only groups and ultra groups have directed messages");
    }
  }

  @Test
  void a_private_reply_to_nobody_fails_and_nothing_is_sent_to_all_instead() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      bot.transport.receives(
          new MemberChange(
              "main", TEAM, List.of("eve"), List.of(), 3, "u-1", RecordingTransport.NOW));
      bot.idle();
      assertThat(bot.transport.sent()).isEmpty();
      assertThat(bot.failures)
          .singleElement()
          .extracting(failure -> failure.cause().getMessage())
          .isEqualTo(
              "nobody is known to have caused this MemberChange, so nobody can be answered in"
                  + " private");
    }
  }

  @Test
  void a_directed_reply_names_somebody() {
    assertThatThrownBy(() -> Reply.text("x").onlyFor())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name at least one user");
  }
}
