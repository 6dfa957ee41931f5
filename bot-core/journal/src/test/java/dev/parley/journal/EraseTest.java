package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.NOON;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.failure;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Conversation;
import dev.parley.api.EventKey;
import dev.parley.api.Message;
import dev.parley.api.Receipt;
import dev.parley.api.content.Content;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.Mention;
import dev.parley.api.content.Sender;
import dev.parley.api.content.StreamContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.transport.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EraseTest extends JournalTest {

  private static final String AMY = "amy_100%";
  private static final Conversation TEAM = Conversation.group("team");

  EraseTest(TestDatabase database) {
    super(database);
  }

  private static Message inTeam(String uid, String sender, Content content) {
    return new Message(BOT, uid, TEAM, sender, content, NOON, Map.of(), List.of(), false);
  }

  private String everything() {
    StringBuilder all = new StringBuilder();
    for (String query :
        List.of(
            "SELECT event_key AS a, body AS b FROM journal_inbox",
            "SELECT act_key AS a, body AS b FROM journal_act",
            "SELECT source_key AS a, body AS b FROM journal_step",
            "SELECT source_key AS a, result AS b FROM journal_step",
            "SELECT user_id AS a, target_id AS b FROM journal_dialog",
            "SELECT handler AS a, open_key AS b FROM journal_dialog")) {
      journal
          .plugins()
          .query("test", query, row -> row.text("a") + ' ' + row.text("b"), List.of())
          .forEach(all::append);
    }
    return all.toString();
  }

  @Test
  void a_person_is_gone_from_everywhere_and_others_stay() {
    ContentMeta meta =
        new ContentMeta(Mention.of(AMY, "bob"), new Sender(AMY, "Amy Lee", "https://amy", "x"), "");
    List<Stored> events =
        done(
            journal
                .inbox()
                .receive(
                    BOT,
                    batch(
                        "1",
                        message("private", AMY, "my secret"),
                        inTeam("theirs", AMY, new TextContent("my secret")),
                        inTeam("mentions", "bob", new TextContent("hello", meta)),
                        inTeam(
                            "raw",
                            "bob",
                            new StreamContent("RC:StreamMsg", "{\"to\":\"" + AMY + "\"}")),
                        inTeam(
                            "bytes",
                            "bob",
                            new UnknownContent(
                                "app:x", ("[\"" + AMY + "\"]").getBytes(StandardCharsets.UTF_8))),
                        inTeam("other", "bob", new TextContent("amy_100 is not amyX100%")),
                        new Receipt(BOT, TEAM, AMY, List.of("u"), NOON, NOON))));
    done(
        journal
            .inbox()
            .handled(
                handled(
                    events.get(5),
                    new NewAct(
                        new Act.Send(
                            BOT,
                            new OutgoingMessage(
                                Conversation.privateChat(AMY), new TextContent("my secret")))),
                    new NewAct(
                        new Act.Send(
                            BOT,
                            new OutgoingMessage(
                                TEAM, new TextContent("hi", Mention.of(AMY, "bob"))))),
                    Events.answer("to somebody else"))));
    done(
        journal
            .steps()
            .begin(
                new StepKey(BOT, new EventKey("s"), 0),
                new StepBody.Acting(
                    new Act.Send(
                        BOT,
                        new OutgoingMessage(
                            Conversation.privateChat(AMY), new TextContent("my secret"))))));
    done(
        journal
            .dialogs()
            .change(
                List.of(
                    new DialogChange.Open(1, BOT, TEAM, AMY, "p", "h", NOON),
                    new DialogChange.Append(1, new DialogStep(0, 0, "\"my secret\""), NOON),
                    new DialogChange.Open(2, BOT, TEAM, "bob", "p", "h", NOON))));

    Erasure erasure = done(journal.eraseUser(AMY));

    assertThat(erasure.removed())
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("acts", 1, "dialogs", 1, "events", 3, "steps", 1)));
    assertThat(erasure.pseudonymised())
        .containsExactlyEntriesOf(new TreeMap<>(Map.of("acts", 1, "events", 3, "steps", 0)));
    assertThat(everything()).doesNotContain(AMY).doesNotContain("secret").doesNotContain("Lee");
    List<Stored> left = journal.inbox().unhandled(BOT, 0, 10);
    assertThat(left)
        .extracting(one -> one.event().key().value())
        .containsExactly("mentions", "raw", "bytes");
    Mention mention = ((Message) left.getFirst().event()).content().meta().mention();
    assertThat(mention).isEqualTo(Mention.of(erasure.pseudonym(), "bob"));
    assertThat(journal.acts().unsettled(0, 10)).hasSize(2);
    assertThat(journal.dialogs().open(0, 10)).extracting(StoredDialog::id).containsExactly(2L);
    assertThat(done(journal.inbox().receive(BOT, batch("2", message("private", AMY, "again")))))
        .isEmpty();
    assertThat(failure(journal.inbox().handled(handled(events.getFirst()))))
        .isInstanceOf(JournalException.NotWaiting.class);
  }

  @Test
  void nobody_is_a_mistake() {
    assertThatThrownBy(() -> journal.eraseUser(" "))
        .hasMessage("userId is empty: nobody has that id");
  }
}
