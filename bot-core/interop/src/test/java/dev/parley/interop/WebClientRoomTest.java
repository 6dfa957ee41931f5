package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.api.Chatroom;
import dev.parley.api.transport.Chatrooms.Order;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.client.WebRoom;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.RoomOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Chatrooms, as the vendor's web client and our bot meet in them; each test has a room of its own.
 */
@NeedsNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebClientRoomTest {

  private static final int MUTED = 23408;
  private static final int BANNED = 23409;
  private static final int NO_SUCH_ROOM = 23410;
  private static final int WENT = 0;
  private static final int CAME = 1;

  private Stage stage;
  private WebClient amy;
  private WebClient bob;

  @BeforeAll
  void open(Node node) {
    var rooms = RoomOptions.DEFAULTS.withSeveralPerUser().withMemberNotices();
    stage = new Stage(node, Stage.talkative().rooms(rooms).build(), new Usher());
    amy = stage.online("amy");
    bob = stage.online("bob");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void a_room_is_made_by_who_enters_it_and_must_exist_for_who_asks_that() {
    assertThat(bob.room("made").joinExisting(0).code()).isEqualTo(NO_SUCH_ROOM);

    assertThat(amy.room("made").join(0).code()).isZero();

    var entered = bob.room("made").joinExisting(0);
    assertThat(entered.code()).isZero();
    assertThat(entered.data().path("memberCount").asInt()).isEqualTo(2);
    assertThat(stage.sandbox().rooms().members("made")).containsExactly("amy", "bob");
  }

  @Test
  void what_is_said_is_answered_and_nobody_hears_themselves() throws InterruptedException {
    stage.botIn("talk");
    WebRoom room = entered(amy, "talk");
    WebRoom listener = entered(bob, "talk");

    assertThat(room.say("早 🌅").code()).isZero();

    assertThat(listener.awaitHeard(2))
        .extracting(Received::senderId, Received::text)
        .containsExactly(tuple("amy", "早 🌅"), tuple(BOT, "You said: 早 🌅"));
    assertThat(room.awaitHeard(1)).extracting(Received::senderId).containsExactly(BOT);
  }

  @Test
  void who_enters_gets_as_much_of_what_was_said_as_they_want() throws InterruptedException {
    Chatroom bot = stage.botIn("past");
    for (int i = 1; i <= 12; i++) {
      bot.send("line " + i).await();
    }
    WebRoom all = entered(amy, "past", WebRoom.NO_HISTORY);

    WebRoom three = entered(bob, "past", 3);
    assertThat(three.awaitHeard(3))
        .extracting(Received::text)
        .containsExactly("line 10", "line 11", "line 12");

    three.leave();
    three.join(0);
    assertThat(three.awaitHeard(13).subList(3, 13))
        .extracting(Received::text)
        .containsExactlyElementsOf(lines(3, 12));
    bot.send("news").await();
    assertThat(all.awaitHeard(1)).extracting(Received::text).containsExactly("news");
  }

  @Test
  void who_has_left_hears_nothing_more() throws InterruptedException {
    Chatroom bot = stage.botIn("left");
    WebRoom gone = entered(amy, "left");
    WebRoom there = entered(bob, "left");

    assertThat(gone.leave().code()).isZero();
    bot.send("without amy").await();

    assertThat(there.awaitHeard(1)).extracting(Received::text).containsExactly("without amy");
    assertThat(gone.heard()).isEmpty();
    assertThat(stage.sandbox().rooms().members("left")).containsExactly(BOT, "bob");
    assertThat(gone.joinExisting(WebRoom.NO_HISTORY).code()).isZero();
  }

  @Test
  void members_are_counted_named_and_seen_to_come_and_go() throws InterruptedException {
    WebRoom room = entered(amy, "members");
    stage.botIn("members");
    WebRoom guest = entered(bob, "members");
    guest.leave();

    assertThat(room.awaitMovements(3))
        .containsExactly(Map.entry(BOT, CAME), Map.entry("bob", CAME), Map.entry("bob", WENT));
    var info = room.info(20, Order.EARLIEST_FIRST);
    assertThat(info.data().path("userCount").asInt()).isEqualTo(2);
    assertThat(info.data().path("userInfos").valueStream().map(it -> it.path("id").asString()))
        .containsExactly("amy", BOT);
    assertThat(
            room.info(1, Order.LATEST_FIRST).data().path("userInfos").path(0).path("id").asString())
        .isEqualTo(BOT);
  }

  @Test
  void the_history_is_read_page_by_page_the_newest_first() throws InterruptedException {
    Chatroom bot = stage.botIn("pages");
    for (int i = 1; i <= 5; i++) {
      bot.send("line " + i).await();
    }
    WebRoom room = entered(amy, "pages");

    List<Received> newest = room.history(3, 0);
    List<Received> before = room.history(3, newest.getLast().sentTime());

    assertThat(newest).extracting(Received::text).containsExactly("line 5", "line 4", "line 3");
    assertThat(before).extracting(Received::text).containsExactly("line 2", "line 1");
  }

  @Test
  void who_is_muted_cannot_speak_and_who_is_banned_cannot_enter() throws InterruptedException {
    stage.botIn("strict");
    WebRoom room = entered(amy, "strict");

    stage.sandbox().rooms().mute("strict", Duration.ZERO, "amy");
    assertThat(room.say("psst").code()).isEqualTo(MUTED);
    stage.sandbox().rooms().unmute("strict", "amy");
    assertThat(room.say("thanks").code()).isZero();

    stage.sandbox().rooms().ban("strict", Duration.ZERO, "amy");
    assertThat(room.joinExisting(0).code()).isEqualTo(BANNED);
    assertThat(stage.sandbox().rooms().members("strict")).containsExactly(BOT);
  }

  @Test
  void a_destroyed_room_is_told_to_be_gone() throws InterruptedException {
    stage.botIn("doomed");
    WebRoom room = entered(amy, "doomed");

    stage.sandbox().rooms().destroy("doomed");

    room.awaitDestroyed();
    assertThat(room.joinExisting(0).code()).isEqualTo(NO_SUCH_ROOM);
  }

  private static WebRoom entered(WebClient client, String room) {
    return entered(client, room, WebRoom.NO_HISTORY);
  }

  private static WebRoom entered(WebClient client, String room, int count) {
    WebRoom entered = client.room(room);
    assertThat(entered.join(count).code()).as("%s", client).isZero();
    return entered;
  }

  private static List<String> lines(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i).toList();
  }
}
