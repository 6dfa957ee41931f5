package dev.parley.engine.internal.history;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.transport.Conversations;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ConversationProtos.RelationDelBatchReq;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationOpInput;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the list of conversations as the service keeps it, and takes some from it. */
public final class ListedConversations implements Conversations {

  /** {@code RelationQryInput.order}. */
  private static final int NEWEST_FIRST = 0;

  private final EngineOptions options;
  private final Requests requests;
  private final PastReader reader;

  public ListedConversations(
      String account, EngineOptions options, MessageCodec codec, Requests requests) {
    this.options = options;
    this.requests = requests;
    this.reader = new PastReader(account, options, codec);
  }

  @Override
  public CompletionStage<List<Entry>> list(Instant before, int count) {
    int most = options.limits().conversations();
    if (count < 1 || count > most) {
      return CompletableFuture.failedFuture(
          new ImException.InvalidInput(
              "count is " + count + ": a page of the list has 1 to " + most,
              StatusCode.BAD_PARAMETER.code()));
    }
    CompletableFuture<List<Entry>> result = new CompletableFuture<>();
    long start = Border.before(before);
    if (start == 0) {
      // The service takes a zero for its own time.
      result.complete(List.of());
    } else {
      list(start, count, result);
    }
    return result;
  }

  @Override
  public CompletionStage<Void> remove(Conversation conversation) {
    String what = "Taking " + conversation + " from the list";
    RelationDelBatchReq request =
        RelationDelBatchReq.newBuilder()
            .addRelation(
                RelationOpInput.newBuilder()
                    .setConversationId(conversation.targetId())
                    .setConversationType(conversation.type().number())
                    .setBusChannel(conversation.channelId()))
            .setCleanMsg(false)
            .build();
    return requests.tell(
        what,
        Topic.DEL_RELATION_BATCH,
        conversation.targetId(),
        userId -> request,
        (link, answer) -> Requests.requireAccepted(what, answer));
  }

  private void list(long start, int count, CompletableFuture<List<Entry>> result) {
    String what = "Reading the list of conversations";
    CompletableFuture<Answer> answered =
        requests.ask(
            what,
            Topic.QRY_RELATION_R,
            "",
            RelationQryInput.newBuilder()
                .setStartTime(start)
                .setOrder(NEWEST_FIRST)
                .setCount(count)
                .setCompressioEnabled(true)
                .build(),
            (link, answer) -> {
              Requests.requireAccepted(what, answer);
              return read(
                  link,
                  new ProtoReader(options.wire()).read(AnswerType.CONVERSATIONS, answer.payload()));
            });
    Completion.follow(
        answered,
        (answer, failure) -> {
          if (answer == null) {
            result.completeExceptionally(failure);
          } else if (answer.isGap(start)) {
            list(answer.next(), count, result);
          } else {
            result.complete(answer.entries());
          }
        });
  }

  private Answer read(Link link, RelationsOutput answer) {
    List<Entry> entries =
        answer.getInfoList().stream()
            .flatMap(info -> entry(link, info).stream())
            .sorted(Comparator.comparing(Entry::at).reversed())
            .toList();
    return new Answer(entries, answer.getIsFinished(), answer.getPullTime());
  }

  /** Empty for a kind of conversation that is not known here. */
  private Optional<Entry> entry(Link link, RelationInfo info) {
    Optional<ConversationType> type =
        ConversationType.of(info.getType()).filter(it -> !info.getUserId().isEmpty());
    return type.map(
        it -> {
          Optional<Message> latest = latest(link, info);
          return new Entry(
              new Conversation(it, info.getUserId(), info.getBusChannel()),
              latest,
              (int) Math.clamp(info.getUnreadCount(), 0L, Integer.MAX_VALUE),
              info.getVersionTime() > 0
                  ? Instant.ofEpochMilli(info.getVersionTime())
                  : latest.map(Message::at).orElse(Instant.EPOCH));
        });
  }

  private Optional<Message> latest(Link link, RelationInfo info) {
    if (!info.hasMsg()) {
      return Optional.empty();
    }
    try {
      return PastReader.said(reader.message(link, info.getMsg().toByteString()));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** A page of the list. */
  private record Answer(List<Entry> entries, boolean isLast, long next) {

    /** Whether nothing of the page is known here, and there is more behind it. */
    boolean isGap(long start) {
      return entries.isEmpty() && !isLast && next > 0 && next < start;
    }
  }
}
