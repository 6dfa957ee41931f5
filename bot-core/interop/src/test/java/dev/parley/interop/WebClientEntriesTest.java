package dev.parley.interop;

import static dev.parley.api.transport.Entries.WriteOptions.DEFAULT;
import static dev.parley.api.transport.Entries.WriteOptions.FORCE;
import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.done;
import static dev.parley.interop.client.EntrySeen.removed;
import static dev.parley.interop.client.EntrySeen.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.api.Chatroom;
import dev.parley.api.EffectOutcome;
import dev.parley.api.EffectReceipt;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.client.WebRoom;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.RoomOptions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The entries of chatrooms, written by the vendor's web client and by our bot. */
@NeedsNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebClientEntriesTest {

  private static final int NOT_OWNER = 23424;
  private static final int NO_SUCH_ENTRY = 23427;
  private static final int PARTLY_FAILED = 23428;
  private static final WriteOptions UNTIL_LEFT = new WriteOptions(false, true, null);

  private Stage stage;
  private WebClient amy;
  private WebClient bob;

  @BeforeAll
  void open(Node node) {
    var options = Stage.talkative().rooms(RoomOptions.DEFAULTS.withSeveralPerUser());
    stage = new Stage(node, options.build(), new Usher());
    amy = stage.online("amy");
    bob = stage.online("bob");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void the_bot_reacts_to_what_a_client_sets_changes_and_removes() throws InterruptedException {
    stage.botIn("seats");
    WebRoom room = entered(amy, "seats");

    assertThat(room.set("seat_1", "amy 😀", DEFAULT).code()).isZero();
    room.awaitEntries(Map.of("seat_1", "amy 😀", "last_seat_1", "amy: null -> amy 😀"));
    assertThat(room.set("seat_1", "amy", DEFAULT).code()).isZero();
    room.awaitEntries(Map.of("seat_1", "amy", "last_seat_1", "amy: amy 😀 -> amy"));
    assertThat(room.remove("seat_1", DEFAULT).code()).isZero();
    room.awaitEntries(Map.of("last_seat_1", "amy: amy -> null"));

    assertThat(room.awaitChanges(6))
        .containsExactly(
            set("seat_1", "amy 😀"),
            set("last_seat_1", "amy: null -> amy 😀"),
            set("seat_1", "amy"),
            set("last_seat_1", "amy: amy 😀 -> amy"),
            removed("seat_1"),
            set("last_seat_1", "amy: amy -> null"));
  }

  @Test
  void a_client_knows_what_was_there_before_it_and_sees_what_the_bot_does()
      throws InterruptedException {
    Chatroom bot = stage.botIn("board");
    accepted(bot.set("topic", "今天 🌅"));
    accepted(bot.set("host", "nobody"));
    WebRoom room = entered(amy, "board");
    assertThat(room.awaitChanges(2)).containsExactly(set("topic", "今天 🌅"), set("host", "nobody"));

    accepted(bot.set("host", "amy"));
    accepted(bot.remove("topic"));

    assertThat(room.awaitChanges(4).subList(2, 4))
        .containsExactly(set("host", "amy"), removed("topic"));
    assertThat(room.entries()).isEqualTo(Map.of("host", "amy"));
  }

  @Test
  void a_client_does_not_touch_what_belongs_to_the_bot_unless_it_forces()
      throws InterruptedException {
    Chatroom bot = stage.botIn("owned");
    accepted(bot.set("seat", BOT));
    WebRoom room = entered(amy, "owned");
    room.awaitEntries(Map.of("seat", BOT));

    assertThat(room.set("seat", "amy", DEFAULT).code()).isEqualTo(NOT_OWNER);
    assertThat(room.remove("seat", DEFAULT).code()).isEqualTo(NOT_OWNER);
    assertThat(room.remove("nothing", DEFAULT).code()).isEqualTo(NO_SUCH_ENTRY);
    assertThat(stage.sandbox().rooms().entries("owned")).isEqualTo(Map.of("seat", BOT));

    assertThat(room.set("seat", "amy", FORCE).code()).isZero();
    assertThat(stage.sandbox().rooms().entries("owned")).isEqualTo(Map.of("seat", "amy"));
    assertThat(room.remove("seat", FORCE).code()).isZero();
    assertThat(stage.sandbox().rooms().entries("owned")).isEmpty();
  }

  @Test
  void the_bot_does_not_touch_what_belongs_to_a_client_unless_it_forces()
      throws InterruptedException {
    Chatroom bot = stage.botIn("theirs");
    WebRoom room = entered(amy, "theirs");
    assertThat(room.set("desk", "amy", DEFAULT).code()).isZero();

    assertThat(bot.set("desk", BOT).await())
        .isInstanceOfSatisfying(
            EffectOutcome.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(NOT_OWNER));
    assertThat(bot.remove("desk").await())
        .isInstanceOfSatisfying(
            EffectOutcome.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(NOT_OWNER));
    accepted(bot.set("desk", BOT, FORCE));
    room.awaitEntries(Map.of("desk", BOT));
    accepted(bot.remove("desk", FORCE));
    room.awaitEntries(Map.of());
  }

  @Test
  void a_batch_of_the_client_does_what_it_may_and_says_that_the_rest_failed()
      throws InterruptedException {
    Chatroom bot = stage.botIn("batch");
    accepted(bot.set("b", BOT));
    WebRoom room = entered(amy, "batch");

    assertThat(room.setAll(Map.of("a", "1", "b", "2", "c", "3"), false).code())
        .isEqualTo(PARTLY_FAILED);
    room.awaitEntries(Map.of("a", "1", "b", BOT, "c", "3"));
    assertThat(room.setAll(Map.of("a", "4", "b", "5"), true).code()).isZero();
    room.awaitEntries(Map.of("a", "4", "b", "5", "c", "3"));
    assertThat(room.removeAll(Set.of("a", "c")).code()).isZero();
    room.awaitEntries(Map.of("b", "5"));
    assertThat(stage.sandbox().rooms().entries("batch")).isEqualTo(Map.of("b", "5"));
  }

  @Test
  void a_batch_of_the_bot_says_which_keys_failed_and_why() throws InterruptedException {
    stage.botIn("bulk");
    WebRoom room = entered(amy, "bulk");
    assertThat(room.set("b", "amy", DEFAULT).code()).isZero();
    Entries entries = stage.capability(Entries.class);

    assertThat(done(entries.setAll("bulk", Map.of("a", "1", "b", "2", "c", "3"), DEFAULT)))
        .isEqualTo(Map.of("b", NOT_OWNER));
    room.awaitEntries(Map.of("a", "1", "b", "amy", "c", "3"));
    assertThat(done(entries.removeAll("bulk", Set.of("a", "b", "gone"), DEFAULT)))
        .isEqualTo(Map.of("b", NOT_OWNER, "gone", NO_SUCH_ENTRY));
    room.awaitEntries(Map.of("b", "amy", "c", "3"));
  }

  @Test
  void what_is_to_go_with_its_owner_goes_when_they_leave() throws InterruptedException {
    Chatroom bot = stage.botIn("leaving");
    WebRoom room = entered(amy, "leaving");
    WebRoom witness = entered(bob, "leaving");
    assertThat(room.set("seat_1", "amy", UNTIL_LEFT).code()).isZero();
    assertThat(room.set("seat_2", "amy too", DEFAULT).code()).isZero();
    witness.awaitChanges(4);

    assertThat(room.leave().code()).isZero();

    assertThat(witness.awaitChanges(6)).contains(removed("seat_1"));
    witness.awaitEntries(
        Map.of(
            "seat_2", "amy too",
            "last_seat_1", "amy: amy -> null",
            "last_seat_2", "amy: null -> amy too"));

    accepted(bot.set("mood", "fine", UNTIL_LEFT));
    witness.awaitChanges(7);
    accepted(bot.leave());
    assertThat(witness.awaitChanges(8).getLast()).isEqualTo(removed("mood"));
  }

  @Test
  void a_change_with_a_notice_is_also_a_message() throws InterruptedException {
    Chatroom bot = stage.botIn("notices");
    WebRoom room = entered(amy, "notices");
    WebRoom listener = entered(bob, "notices");

    assertThat(room.set("song", "amy's", new WriteOptions(false, false, "now playing")).code())
        .isZero();
    accepted(bot.set("light", "on", new WriteOptions(false, false, "let there be")));

    assertThat(listener.awaitHeard(2))
        .allSatisfy(notice -> assertThat(notice.objectName()).isEqualTo("RC:chrmKVNotiMsg"))
        .extracting(
            notice -> notice.senderId(),
            notice -> notice.content().path("key").asString(),
            notice -> notice.content().path("value").asString(),
            notice -> notice.content().path("extra").asString())
        .containsExactly(
            tuple("amy", "song", "amy's", "now playing"),
            tuple(BOT, "light", "on", "let there be"));
  }

  private static WebRoom entered(WebClient client, String room) {
    WebRoom entered = client.room(room);
    assertThat(entered.join(WebRoom.NO_HISTORY).code()).as("%s", client).isZero();
    return entered;
  }

  private static void accepted(EffectReceipt receipt) throws InterruptedException {
    assertThat(receipt.await()).isInstanceOf(EffectOutcome.Accepted.class);
  }
}
