package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.interop.client.Answer;
import dev.parley.interop.client.Received;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user of the vendor's web client and our bot say to each other. */
@NeedsNode
class WebClientChatTest {

  private static final String BEYOND_THE_BASIC_PLANE = "amy😀𠮷";

  private Stage stage;

  @BeforeEach
  void open(Node node) {
    stage = new Stage(node, SandboxOptions.builder().build(), new Parrot());
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy", "bob");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void texts_are_answered_once_each_and_in_order() {
    var amy = stage.online("amy");
    List<String> texts = List.of("hi", "你好，世界", "👩‍👩‍👧 🇨🇳 🎉", "a\nb\t\"c\" \\ \u2028 <&>");

    texts.forEach(text -> assertThat(amy.sendText(WITH_BOT, text).code()).isZero());

    assertThat(amy.awaitReceived(texts.size()))
        .extracting(Received::text)
        .containsExactlyElementsOf(texts.stream().map("You said: "::concat).toList());
    assertThat(amy.received())
        .allSatisfy(
            answer -> {
              assertThat(answer.conversation()).isEqualTo(WITH_BOT);
              assertThat(answer.senderId()).isEqualTo(BOT);
              assertThat(answer.offline()).isFalse();
            })
        .extracting(Received::uid)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_bot_answers_a_user_whose_id_is_beyond_the_basic_plane() {
    var amy = stage.online(BEYOND_THE_BASIC_PLANE);

    Answer sent = amy.sendText(WITH_BOT, "hi");

    assertThat(amy.awaitReceived(1).getFirst().text()).isEqualTo("You said: hi");
    assertThat(stage.sandbox().acceptedFrom(BEYOND_THE_BASIC_PLANE))
        .singleElement()
        .satisfies(taken -> assertThat(taken.uid()).isEqualTo(sent.messageUid()));
  }

  @Test
  void the_client_writes_to_a_user_whose_id_is_beyond_the_basic_plane() {
    var bob = stage.online("bob");
    var amy = stage.online(BEYOND_THE_BASIC_PLANE);

    assertThat(bob.sendText(Conversation.privateChat(BEYOND_THE_BASIC_PLANE), "hi").code())
        .isZero();

    assertThat(amy.awaitReceived(1).getFirst().conversation())
        .isEqualTo(Conversation.privateChat("bob"));
  }

  @Test
  void a_mention_in_a_group_is_answered_with_a_quote() {
    var amy = stage.online("amy");
    var bob = stage.online("bob");

    amy.sendText(TEAM, "not for the bot");
    Answer call = amy.sendText(TEAM, "@helper 在吗？🙂", Mention.of(BOT));

    Received quote = amy.awaitReceived(1).getFirst();
    assertThat(quote.objectName()).isEqualTo("RC:ReferenceMsg");
    assertThat(quote.conversation()).isEqualTo(TEAM);
    assertThat(quote.senderId()).isEqualTo(BOT);
    assertThat(quote.text()).isEqualTo("You called?");
    assertThat(quote.content().path("referMsgUserId").asString()).isEqualTo("amy");
    assertThat(quote.content().path("referMsgUid").asString()).isEqualTo(call.messageUid());
    assertThat(quote.content().path("objName").asString()).isEqualTo("RC:TxtMsg");
    assertThat(quote.content().path("referMsg").path("content").asString())
        .isEqualTo("@helper 在吗？🙂");
    assertThat(bob.awaitReceived(3))
        .extracting(Received::text)
        .containsExactly("not for the bot", "@helper 在吗？🙂", "You called?");
  }

  @Test
  void typing_does_not_disturb_the_bot() {
    var amy = stage.online("amy");

    amy.typing(WITH_BOT);
    amy.typing(TEAM);
    amy.sendText(WITH_BOT, "done");

    assertThat(amy.awaitReceived(1))
        .singleElement()
        .satisfies(answer -> assertThat(answer.text()).isEqualTo("You said: done"));
  }

  @Test
  void the_history_is_what_was_said() {
    var amy = stage.online("amy");
    amy.sendText(WITH_BOT, "one");
    amy.awaitReceived(1);
    amy.sendText(WITH_BOT, "two");
    amy.awaitReceived(2);

    assertThat(amy.history(WITH_BOT, 10))
        .extracting(Received::text)
        .containsExactly("one", "You said: one", "two", "You said: two");
  }
}
