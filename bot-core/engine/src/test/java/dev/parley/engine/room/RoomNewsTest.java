package dev.parley.engine.room;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.engine.room.RoomsTest.join;
import static dev.parley.engine.room.RoomsTest.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.ImException;
import dev.parley.api.MemberChange;
import dev.parley.api.RoomChange;
import dev.parley.api.RoomChange.Kind;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.ConnectionState;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to a room and to those in it goes up as what it is, and never as a message. */
class RoomNewsTest extends EngineSetting {

  @Test
  void who_comes_and_goes_is_told() throws IOException {
    RoomOptions options = RoomOptions.DEFAULTS.withSeveralPerUser().withMemberNotices();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().rooms(options).build());
        Client bot = Client.connected(engine, sandbox, "bot");
        Client amy = Client.connected(engine, sandbox, "amy")) {
      join(bot, "r", JoinOptions.none());
      join(amy, "r", JoinOptions.none());
      Client.await(RoomsTest.rooms(amy).leave("r").toCompletableFuture());
      await().untilAsserted(() -> assertThat(bot.received.events(MemberChange.class)).hasSize(2));
      List<MemberChange> changes = bot.received.events(MemberChange.class);
      assertThat(changes.getFirst().joined()).containsExactly("amy");
      assertThat(changes.getFirst().memberCount()).isEqualTo(2);
      assertThat(changes.getLast().left()).containsExactly("amy");
      assertThat(changes.getLast().joined()).isEmpty();
      assertThat(changes.getLast().memberCount()).isEqualTo(1);
      assertThat(bot.received.messages()).isEmpty();
    }
  }

  @Test
  void who_is_banned_is_told_so_and_out() throws IOException {
    try (Sandbox sandbox = RoomsTest.sandbox(RoomDelivery.NOTIFY);
        Client bot = Client.connected(engine, sandbox, "bot");
        Client amy = Client.connected(engine, sandbox, "amy")) {
      join(bot, "r", JoinOptions.none());
      join(amy, "r", JoinOptions.none());
      sandbox.rooms().ban("r", Duration.ofMinutes(5), "bot");
      await().untilAsserted(() -> assertThat(kinds(bot)).last().isEqualTo(Kind.LEFT));
      await().untilAsserted(() -> assertThat(kinds(amy)).containsExactly(Kind.JOINED, Kind.BANNED));
      RoomChange ban = amy.received.events(RoomChange.class).getLast();
      assertThat(ban.userIds()).containsExactly("bot");
      assertThat(Duration.between(ban.at(), ban.until())).isEqualTo(Duration.ofMinutes(5));
      assertThat(RoomsTest.rooms(bot).joined()).isEmpty();
      assertThat(RoomsTest.rooms(amy).joined()).containsExactly("r");
      assertThatThrownBy(() -> join(bot, "r", JoinOptions.none()))
          .cause()
          .isInstanceOfSatisfying(
              ImException.RefusedByService.class, it -> assertThat(it.code()).isEqualTo(23_409));
      assertThat(amy.received.messages()).isEmpty();
    }
  }

  @Test
  void who_was_banned_while_away_is_out() throws IOException {
    try (Sandbox sandbox = RoomsTest.sandbox(RoomDelivery.NOTIFY);
        Client bot = Client.connected(engine, sandbox, "bot")) {
      join(bot, "r", JoinOptions.none());
      sandbox.stop();
      await().until(() -> bot.transport.state() instanceof ConnectionState.Suspended);
      sandbox.rooms().ban("r", Duration.ZERO, "bot");
      sandbox.restart();
      await().untilAsserted(() -> assertThat(kinds(bot)).containsExactly(Kind.JOINED, Kind.LEFT));
      assertThat(RoomsTest.rooms(bot).joined()).isEmpty();
    }
  }

  @Test
  void who_may_not_speak_is_told_and_again_who_may() throws IOException {
    try (Sandbox sandbox = RoomsTest.sandbox(RoomDelivery.DIRECT);
        Client bot = Client.connected(engine, sandbox, "bot")) {
      join(bot, "r", JoinOptions.none());
      sandbox.rooms().mute("r", Duration.ZERO, "bot");
      sandbox.rooms().unmute("r", "bot");
      sandbox.rooms().mute("r", Duration.ofSeconds(30));
      await()
          .untilAsserted(
              () ->
                  assertThat(kinds(bot))
                      .containsExactly(Kind.JOINED, Kind.MUTED, Kind.UNMUTED, Kind.MUTED));
      List<RoomChange> changes = bot.received.events(RoomChange.class);
      assertThat(changes.get(1).userIds()).containsExactly("bot");
      assertThat(changes.get(1).until()).isEqualTo(Instant.MAX);
      assertThat(changes.get(3).userIds()).isEmpty();
      assertThat(changes.get(3).room()).isEqualTo(chatroom("r"));
      assertThat(bot.received.messages()).isEmpty();
    }
  }
}
