package dev.parley.interop;

import static dev.parley.api.transport.Entries.WriteOptions.DEFAULT;
import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.ConversationType;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.client.WebRoom;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.RoomOptions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service goes away and comes back, and with it the rooms of all who were in them. */
@NeedsNode
class WebClientRestartTest {

  private static final WriteOptions UNTIL_LEFT = new WriteOptions(false, true, null);

  private final Witness witness = new Witness();
  private Stage stage;
  private WebClient amy;
  private WebRoom room;

  @BeforeEach
  void enter(Node node) throws InterruptedException {
    var rooms = RoomOptions.DEFAULTS.withSeveralPerUser();
    stage =
        new Stage(
            node, Stage.talkative().rooms(rooms).build(), new Parrot(), new RoomParrot(), witness);
    stage.botIn("lobby");
    amy = stage.online("amy");
    room = amy.room("lobby");
    assertThat(room.join(0).code()).isZero();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void messages_flow_again_in_every_room() throws IOException, InterruptedException {
    stage.botIn("bar");
    WebRoom bar = amy.room("bar");
    assertThat(bar.join(0).code()).isZero();

    restart();

    assertThat(room.say("back 🎉").code()).isZero();
    assertThat(room.awaitHeard(1)).extracting(Received::text).containsExactly("back 🎉?");
    assertThat(bar.say("here too").code()).isZero();
    assertThat(bar.awaitHeard(1)).extracting(Received::text).containsExactly("here too?");
    assertThat(amy.sendText(WITH_BOT, "and you?").code()).isZero();
    assertThat(amy.awaitReceived(WITH_BOT, 1))
        .extracting(Received::text)
        .containsExactly("You said: and you?");
  }

  @Test
  void nothing_of_before_is_told_again() throws IOException {
    room.say("before");
    room.awaitHeard(1);

    restart();
    room.say("after");

    assertThat(room.awaitHeard(2)).extracting(Received::text).containsExactly("before?", "after?");
  }

  @Test
  void entries_are_as_they_were_and_the_bot_is_told_what_changed_meanwhile()
      throws IOException, InterruptedException {
    stage.bot().chatroom("lobby").set("host", BOT).await();
    assertThat(room.set("seat_1", "amy", UNTIL_LEFT).code()).isZero();
    assertThat(room.set("seat_2", "amy too", DEFAULT).code()).isZero();
    room.awaitEntries(Map.of("host", BOT, "seat_1", "amy", "seat_2", "amy too"));
    awaitTold("seat_2", "amy too");

    stage.sandbox().stop();
    stage.sandbox().rooms().setEntry("lobby", "operator", "seat_2", "taken");
    stage.sandbox().restart();

    room.awaitEntries(Map.of("host", BOT, "seat_1", "amy", "seat_2", "taken"));
    assertThat(awaitTold("seat_2", "taken").oldValue()).isEqualTo("amy too");
    assertThat(witness.seen(EntryChange.class))
        .as("what did not change is silent")
        .extracting(EntryChange::entryKey)
        .containsExactly("seat_1", "seat_2", "seat_2");
  }

  private EntryChange awaitTold(String key, String value) {
    return witness.await(
        EntryChange.class, it -> it.entryKey().equals(key) && value.equals(it.newValue()));
  }

  /** Until everybody who was in the lobby is in it again. */
  private void restart() throws IOException {
    int before = joins();
    stage.sandbox().stop();
    stage.sandbox().restart();
    room.awaitRejoined();
    await().until(() -> joins() > before);
  }

  private int joins() {
    return (int)
        witness.seen(RoomChange.class).stream()
            .filter(
                it -> it.kind() == RoomChange.Kind.JOINED && it.room().equals(room.conversation()))
            .count();
  }

  /** Asks back what is said in a room. */
  @BotPlugin(id = "room-parrot")
  static final class RoomParrot {

    @OnMessage(in = ConversationType.CHATROOM)
    String repeat(Message message) {
      return message.text() + "?";
    }
  }
}
