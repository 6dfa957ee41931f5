package dev.parley.engine.act;

import static dev.parley.api.Conversation.privateChat;
import static dev.parley.engine.act.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.Message;
import dev.parley.api.transport.Conversations;
import dev.parley.api.transport.History;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.engine.FakeService;
import dev.parley.engine.TokenProvider;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a service may answer about the past that the sandbox never does. */
class OddAnswersTest {

  /** The tag of {@code HistoryMsgOuput.list}; a length below 128 follows as one byte. */
  private static final byte LIST = 1 << 3 | 2;

  private static final ByteString UNREADABLE = ByteString.copyFromUtf8("?");

  /** Answers questions of one topic. */
  private interface Answerer {
    ByteString answer(ByteString question) throws Exception;
  }

  private static final class Answering implements FakeService.Script {

    private final String topic;
    private final Answerer answerer;

    Answering(String topic, Answerer answerer) {
      this.topic = topic;
      this.answerer = answerer;
    }

    @Override
    public void received(FakeService.Client client, ClientFrame frame) {
      if (frame instanceof ClientFrame.Query query && query.topic().equals(topic)) {
        try {
          ByteString answer = answerer.answer(query.payload());
          client.send(new ServerFrame.QueryAck(query.messageId(), 1, 0, 0, answer));
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
      FakeService.Script.super.received(client, frame);
    }
  }

  @Test
  void a_page_of_which_nothing_can_be_read_is_passed_over() {
    Answerer history =
        question -> {
          HistoryMsgInput asked = HistoryMsgInput.parseFrom(question);
          return switch ((int) asked.getTime()) {
            case 400 -> page(300, true, UNREADABLE, recall(310).toByteString());
            case 300 -> page(200, true, UNREADABLE, text(210, "first"), text(205, "早"));
            default -> page(asked.getTime(), false);
          };
        };
    History.Page page = Client.await(load(history, 400));
    assertThat(page.messages()).extracting(Message::text).containsExactly("早", "first");
    assertThat(page.hasMore()).isTrue();
  }

  @Test
  void a_service_that_has_more_but_does_not_move_on_is_not_asked_for_ever() {
    History.Page page = Client.await(load(question -> page(400, true, UNREADABLE), 400));
    assertThat(page).isEqualTo(new History.Page(List.of(), false));
  }

  @Test
  void an_answer_that_is_none_fails_the_call() {
    refused(32_002, load(question -> ByteString.EMPTY, 400));
  }

  @Test
  void the_list_tells_what_is_unread_and_leaves_out_what_is_not_served_here() {
    Answerer list =
        question -> {
          RelationQryInput asked = RelationQryInput.parseFrom(question);
          RelationsOutput.Builder answer = RelationsOutput.newBuilder();
          if (asked.getStartTime() == 400) {
            return answer.setPullTime(300).addInfo(info(7, "public", 310)).build().toByteString();
          }
          return answer
              .setPullTime(200)
              .addInfo(info(1, "bob", 250).setUnreadCount(3))
              .addInfo(info(3, "team", 260).setUnreadCount(Long.MAX_VALUE))
              .addInfo(info(1, "cat", 240).setMsg(recall(240)))
              .build()
              .toByteString();
        };
    List<Conversations.Entry> entries =
        with(
            new Answering("qryRelationR", list),
            client ->
                client
                    .transport
                    .find(Conversations.class)
                    .orElseThrow()
                    .list(Instant.ofEpochMilli(400), 10)
                    .toCompletableFuture());
    assertThat(entries)
        .extracting(Conversations.Entry::unread)
        .containsExactly(Integer.MAX_VALUE, 3, 0);
    assertThat(entries.get(1).conversation()).isEqualTo(privateChat("bob"));
    assertThat(entries).allMatch(it -> it.latest().isEmpty());
    assertThat(entries.get(1).at()).isEqualTo(Instant.ofEpochMilli(250));
  }

  private static CompletableFuture<History.Page> load(Answerer answerer, long before) {
    History.Query query =
        new History.Query(Instant.ofEpochMilli(before), History.Direction.OLDER, 10);
    CompletableFuture<History.Page> ended = new CompletableFuture<>();
    with(
        new Answering("qryPMsg", answerer),
        client ->
            client
                .transport
                .find(History.class)
                .orElseThrow()
                .load(privateChat("bob"), query)
                .toCompletableFuture()
                .handle(
                    (page, failure) ->
                        failure == null
                            ? ended.complete(page)
                            : ended.completeExceptionally(failure)));
    return ended;
  }

  private interface Call<T> {
    CompletableFuture<T> on(Client client);
  }

  private static <T> T with(FakeService.Script script, Call<T> call) {
    try (FakeService service = new FakeService(script);
        Engine engine = Engine.start();
        Client client =
            Client.of(
                engine,
                new AccountOptions(
                    "bot", "app", List.of(service.navigator()), TokenProvider.fixed("token")))) {
      client.connected();
      return Client.await(call.on(client));
    }
  }

  private static RelationInfo.Builder info(int type, String target, long at) {
    return RelationInfo.newBuilder().setType(type).setUserId(target).setVersionTime(at);
  }

  /** Unreadable messages too, which no generated class would write. */
  private static ByteString page(long upTo, boolean more, ByteString... messages) {
    ByteString page =
        HistoryMsgOuput.newBuilder()
            .setSyncTime(upTo)
            .setHasMsg(more ? 1 : 0)
            .build()
            .toByteString();
    for (ByteString message : messages) {
      byte[] head = {LIST, (byte) message.size()};
      page = ByteString.copyFrom(head).concat(message).concat(page);
    }
    return page;
  }

  private static ByteString text(long at, String text) {
    return message(at, "RC:TxtMsg", "{\"content\":\"" + text + "\"}").toByteString();
  }

  private static DownStreamMessage recall(long at) {
    return message(
        at, "RC:RcCmd", "{\"conversationType\":1,\"targetId\":\"me\",\"messageUId\":\"x\"}");
  }

  private static DownStreamMessage message(long at, String type, String content) {
    return DownStreamMessage.newBuilder()
        .setFromUserId("bob")
        .setType(1)
        .setClassname(type)
        .setContent(ByteString.copyFromUtf8(content))
        .setDataTime(at)
        .setStatus(0)
        .setMsgId("uid " + at)
        .build();
  }
}
