package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static dev.parley.interop.Stage.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.Recall;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Recalls;
import dev.parley.interop.client.Answer;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.client.WebRoom;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages that the vendor's web client or our bot take back. */
@NeedsNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebClientRecallTest {

  private static final int NOT_ALLOWED = 25107;

  private final Witness witness = new Witness();
  private Stage stage;
  private WebClient amy;
  private WebClient bob;

  @BeforeAll
  void open(Node node) {
    stage = new Stage(node, Stage.talkative().build(), new Parrot(), witness);
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy", "bob");
    amy = stage.online("amy");
    bob = stage.online("bob");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void the_bot_is_told_of_a_private_message_that_is_taken_back() {
    Answer sent = amy.sendText(WITH_BOT, "never mind");

    assertThat(takeBack(amy, WITH_BOT, sent)).isZero();

    Recall told = recallOf(sent.messageUid());
    assertThat(told.conversation()).isEqualTo(Conversation.privateChat("amy"));
    assertThat(told.operatorId()).isEqualTo("amy");
    assertThat(told.messageSentAt().toEpochMilli()).isEqualTo(sent.sentTime());
    assertThat(told.byAdmin()).isFalse();
    assertThat(amy.history(WITH_BOT, 20))
        .extracting(Received::uid)
        .doesNotContain(sent.messageUid());
  }

  @Test
  void everybody_in_the_group_is_told() {
    Answer sent = amy.sendText(TEAM, "wrong group");
    bob.awaitReceived(TEAM, 1);

    assertThat(takeBack(amy, TEAM, sent)).isZero();

    assertThat(recallOf(sent.messageUid()).conversation()).isEqualTo(TEAM);
    Received command = bob.awaitReceived(TEAM, 2).getLast();
    assertThat(command.objectName()).isEqualTo("RC:RcCmd");
    assertThat(command.senderId()).isEqualTo("amy");
    assertThat(command.content().path("messageUId").asString()).isEqualTo(sent.messageUid());
  }

  @Test
  void everybody_in_the_room_is_told() throws InterruptedException {
    stage.botIn("hall");
    WebRoom room = amy.room("hall");
    WebRoom listener = bob.room("hall");
    assertThat(List.of(room.join(0).code(), listener.join(0).code())).containsOnly(0);
    Answer sent = room.say("wrong room");
    listener.awaitHeard(1);

    assertThat(takeBack(amy, room.conversation(), sent)).isZero();

    assertThat(recallOf(sent.messageUid()).conversation()).isEqualTo(room.conversation());
    assertThat(listener.awaitHeard(2).getLast().objectName()).isEqualTo("RC:RcCmd");
  }

  @Test
  void what_the_bot_takes_back_is_taken_back_at_the_client() throws InterruptedException {
    var carl = stage.online("carl");
    Conversation toCarl = Conversation.privateChat("carl");
    SendOutcome.Accepted said = stage.botSays(toCarl, "too early");
    carl.awaitReceived(1);

    done(stage.capability(Recalls.class).recall(toCarl, said.messageUid(), said.at()));

    Received command = carl.awaitReceived(2).getLast();
    assertThat(command.objectName()).isEqualTo("RC:RcCmd");
    assertThat(command.conversation()).isEqualTo(WITH_BOT);
    assertThat(command.content().path("messageUId").asString()).isEqualTo(said.messageUid());
    assertThat(carl.history(WITH_BOT, 20)).extracting(Received::text).doesNotContain("too early");
  }

  @Test
  void what_others_have_said_cannot_be_taken_back() throws InterruptedException {
    stage.botSays(Conversation.privateChat("bob"), "mine");
    Received said = bob.awaitReceived(WITH_BOT, 1).getFirst();

    assertThat(bob.recall(WITH_BOT, said.uid(), said.sentTime()).code()).isEqualTo(NOT_ALLOWED);
    assertThat(bob.history(WITH_BOT, 20)).extracting(Received::uid).contains(said.uid());
  }

  private static int takeBack(WebClient client, Conversation from, Answer sent) {
    return client.recall(from, sent.messageUid(), sent.sentTime()).code();
  }

  private Recall recallOf(String uid) {
    return witness.await(Recall.class, recall -> recall.messageUid().equals(uid));
  }
}
