package dev.parley.interop;

import static dev.parley.api.transport.Entries.WriteOptions.DEFAULT;
import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.interop.browser.Browser;
import dev.parley.interop.browser.NeedsChromium;
import dev.parley.interop.browser.PagePeer;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.client.WebRoom;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's web client where it belongs: in a page, with a browser's own sockets and rules. */
@NeedsNode
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebClientPageTest {

  private Stage stage;
  private WebClient amy;

  @BeforeAll
  void open(Node node, Browser browser) {
    stage =
        new Stage(
            () -> PagePeer.open(browser, node),
            Stage.talkative().build(),
            new Parrot(),
            new Usher());
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy");
    amy = stage.online("amy");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void texts_are_answered_in_order() {
    List<String> texts = List.of("hi", "你好 🌅", "\"<b>&\"");

    texts.forEach(text -> assertThat(amy.sendText(WITH_BOT, text).code()).isZero());

    assertThat(amy.awaitReceived(WITH_BOT, 3))
        .extracting(Received::senderId, Received::text)
        .containsExactly(
            tuple(BOT, "You said: hi"),
            tuple(BOT, "You said: 你好 🌅"),
            tuple(BOT, "You said: \"<b>&\""));
  }

  @Test
  void a_mention_is_answered_with_a_quote() {
    amy.sendText(TEAM, "@helper 在吗？", Mention.of(BOT));

    assertThat(amy.awaitReceived(TEAM, 1))
        .extracting(Received::objectName, Received::text)
        .containsExactly(tuple("RC:ReferenceMsg", "You called?"));
  }

  @Test
  void rooms_and_their_entries_work_both_ways() throws InterruptedException {
    Chatroom bot = stage.botIn("lobby");
    bot.set("topic", "今天").await();
    WebRoom room = amy.room("lobby");
    assertThat(room.join(0).code()).as("%s", amy).isZero();
    room.awaitEntries(Map.of("topic", "今天"));

    assertThat(room.say("hello room").code()).isZero();
    assertThat(room.set("seat_1", "amy 😀", DEFAULT).code()).isZero();

    assertThat(room.awaitHeard(1))
        .extracting(Received::text)
        .containsExactly("You said: hello room");
    room.awaitEntries(
        Map.of("topic", "今天", "seat_1", "amy 😀", "last_seat_1", "amy: null -> amy 😀"));
  }

  @Test
  void two_users_talk_in_two_tabs_and_one_comes_back_after_a_cut() {
    var bob = stage.online("bob");
    Conversation toBob = Conversation.privateChat("bob");
    assertThat(amy.sendText(toBob, "one").code()).isZero();
    bob.awaitReceived(1);

    stage.sandbox().faults().cut("bob");
    assertThat(amy.sendText(toBob, "two").code()).isZero();

    assertThat(bob.awaitReceived(2)).extracting(Received::text).containsExactly("one", "two");
  }
}
