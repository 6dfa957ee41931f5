package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static dev.parley.interop.Stage.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.api.transport.History;
import dev.parley.api.transport.History.Direction;
import dev.parley.api.transport.History.Query;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the service keeps of conversations, as the vendor's web client reads it. */
@NeedsNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebClientHistoryTest {

  private Stage stage;
  private WebClient amy;

  @BeforeAll
  void open(Node node) {
    stage = new Stage(node, Stage.talkative().build(), new Parrot());
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy", "bob");
    amy = stage.online("amy");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void a_private_chat_is_read_page_by_page() throws InterruptedException {
    var bob = stage.online("bob");
    Conversation toBob = Conversation.privateChat("bob");
    for (int i = 1; i <= 5; i++) {
      stage.botSays(toBob, "line " + i);
    }

    List<Received> newest = bob.history(WITH_BOT, 2);
    List<Received> middle = bob.history(WITH_BOT, 2, newest.getFirst().sentTime());
    List<Received> oldest = bob.history(WITH_BOT, 2, middle.getFirst().sentTime());

    assertThat(newest).extracting(Received::text).containsExactly("line 4", "line 5");
    assertThat(middle).extracting(Received::text).containsExactly("line 2", "line 3");
    assertThat(oldest).extracting(Received::text).containsExactly("line 1");
  }

  @Test
  void a_group_remembers_who_said_what() {
    amy.sendText(TEAM, "@helper 🙂", Mention.of(BOT));
    amy.awaitReceived(TEAM, 1);

    assertThat(amy.history(TEAM, 20))
        .extracting(Received::senderId, Received::objectName, Received::text)
        .containsExactly(
            tuple("amy", "RC:TxtMsg", "@helper 🙂"), tuple(BOT, "RC:ReferenceMsg", "You called?"));
  }

  @Test
  void the_bot_reads_what_a_client_and_itself_have_said() {
    var carl = stage.online("carl");
    carl.sendText(WITH_BOT, "你好 🌅");
    Received answer = carl.awaitReceived(1).getFirst();

    var query = new Query(Instant.ofEpochMilli(answer.sentTime() + 1), Direction.OLDER, 10);
    var page = done(stage.capability(History.class).load(Conversation.privateChat("carl"), query));

    assertThat(page.hasMore()).isFalse();
    assertThat(page.messages())
        .extracting(Message::senderId, Message::text)
        .containsExactly(tuple("carl", "你好 🌅"), tuple(BOT, "You said: 你好 🌅"));
  }

  @Test
  void what_only_passes_by_is_not_kept() {
    amy.typing(WITH_BOT);
    amy.sendText(WITH_BOT, "hi");
    amy.awaitReceived(WITH_BOT, 1);

    assertThat(amy.history(WITH_BOT, 20))
        .extracting(Received::objectName, Received::text)
        .containsExactly(tuple("RC:TxtMsg", "hi"), tuple("RC:TxtMsg", "You said: hi"));
  }
}
