package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static dev.parley.interop.Stage.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.ExpansionChange;
import dev.parley.api.Message;
import dev.parley.api.Receipt;
import dev.parley.api.content.TypingContent;
import dev.parley.api.transport.Expansions;
import dev.parley.api.transport.History;
import dev.parley.api.transport.History.Direction;
import dev.parley.api.transport.History.Query;
import dev.parley.api.transport.Receipts;
import dev.parley.interop.client.Answer;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes beside messages: typing, receipts, and keys and values attached to a message. */
@NeedsNode
class WebClientSignalsTest {

  private static final Conversation AMY = Conversation.privateChat("amy");
  private static final Conversation BOB = Conversation.privateChat("bob");

  private final Witness witness = new Witness();
  private Stage stage;
  private WebClient amy;

  @BeforeEach
  void open(Node node) {
    stage = new Stage(node, Stage.talkative().build(), witness);
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy", "bob");
    amy = stage.online("amy");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_client_sees_that_another_user_or_the_bot_types() throws InterruptedException {
    var bob = stage.online("bob");

    assertThat(bob.typing(AMY).code()).isZero();
    assertThat(typist(amy.awaitTold("typing"))).isEqualTo("bob");

    stage.bot().send(BOB, new TypingContent("RC:TxtMsg")).await();
    assertThat(typist(bob.awaitTold("typing"))).isEqualTo(BOT);
  }

  @Test
  void the_bot_is_told_that_its_message_was_read() throws InterruptedException {
    stage.botSays(AMY, "read this");
    Received message = amy.awaitReceived(1).getFirst();

    assertThat(amy.read(message).code()).isZero();

    Receipt receipt = witness.await(Receipt.class, any -> true);
    assertThat(receipt.conversation()).isEqualTo(AMY);
    assertThat(receipt.readerId()).isEqualTo("amy");
    assertThat(receipt.messageUids()).containsExactly(message.uid());
    assertThat(receipt.readUpTo().toEpochMilli()).isEqualTo(message.sentTime());
  }

  @Test
  void a_client_is_told_that_its_message_was_read() {
    var bob = stage.online("bob");
    Answer sent = amy.sendText(BOB, "read this");

    assertThat(bob.read(bob.awaitReceived(1).getFirst()).code()).isZero();

    JsonNode receipt = amy.awaitTold("read").path("receipt");
    assertThat(receipt.path("messageUId").asString()).isEqualTo(sent.messageUid());
    assertThat(receipt.path("conversation").path("targetId").asString()).isEqualTo("bob");
  }

  @Test
  void the_bot_and_the_group_are_told_what_is_attached_to_a_message() {
    var bob = stage.online("bob");
    Answer sent = amy.sendExpandable(TEAM, "who comes?");

    assertThat(amy.expand(sent.data(), Map.of("bob", "yes 🎉", "hans", "no")).code()).isZero();

    ExpansionChange put = witness.await(ExpansionChange.class, it -> !it.put().isEmpty());
    assertThat(put.messageUid()).isEqualTo(sent.messageUid());
    assertThat(put.conversation()).isEqualTo(TEAM);
    assertThat(put.userId()).isEqualTo("amy");
    assertThat(put.put()).isEqualTo(Map.of("bob", "yes 🎉", "hans", "no"));
    JsonNode seen = bob.awaitTold("expansion").path("change").path("updatedExpansion");
    assertThat(seen.path("messageUId").asString()).isEqualTo(sent.messageUid());
    assertThat(seen.path("expansion").path("bob").asString()).isEqualTo("yes 🎉");
  }

  @Test
  void the_bot_is_told_what_is_taken_from_a_message_again() {
    Answer sent = amy.sendExpandable(WITH_BOT, "vote");
    amy.expand(sent.data(), Map.of("a", "1", "b", "2"));

    assertThat(amy.unexpand(sent.data(), Set.of("a")).code()).isZero();

    ExpansionChange change = witness.await(ExpansionChange.class, it -> !it.removed().isEmpty());
    assertThat(change.messageUid()).isEqualTo(sent.messageUid());
    assertThat(change.conversation()).isEqualTo(AMY);
    assertThat(change.removed()).containsExactly("a");
  }

  @Test
  void a_client_is_told_that_the_bot_has_read_its_message() {
    Answer sent = amy.sendText(WITH_BOT, "read this");

    done(stage.capability(Receipts.class).read(asTheBotReadsIt(sent)));

    JsonNode receipt = amy.awaitTold("read").path("receipt");
    assertThat(receipt.path("messageUId").asString()).isEqualTo(sent.messageUid());
    assertThat(receipt.path("conversation").path("targetId").asString()).isEqualTo(BOT);
  }

  @Test
  void a_client_is_told_what_the_bot_attaches_and_takes_away_again() {
    Answer sent = amy.sendExpandable(WITH_BOT, "vote");
    Expansions expansions = stage.capability(Expansions.class);

    done(expansions.put(AMY, sent.messageUid(), Map.of("helper", "yes 🎉")));
    done(expansions.remove(AMY, sent.messageUid(), Set.of("helper")));

    List<JsonNode> told = amy.awaitTold("expansion", 2);
    JsonNode put = told.getFirst().path("change").path("updatedExpansion");
    assertThat(put.path("messageUId").asString()).isEqualTo(sent.messageUid());
    assertThat(put.path("expansion").path("helper").asString()).isEqualTo("yes 🎉");
    JsonNode removed = told.getLast().path("change").path("deletedExpansion");
    assertThat(removed.path("deletedKeys").path(0).asString()).isEqualTo("helper");
  }

  /** What the service keeps of a message to the bot. */
  private Message asTheBotReadsIt(Answer sent) {
    var query = new Query(Instant.ofEpochMilli(sent.sentTime() + 1), Direction.OLDER, 1);
    return done(stage.capability(History.class).load(AMY, query)).messages().getFirst();
  }

  private static String typist(JsonNode event) {
    return event.path("typing").path("list").path(0).path("userId").asString();
  }
}
