package dev.parley.engine.internal.history;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.transport.History;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.wire.Topic;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.MessagePage;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.status.StatusCode;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the history of conversations. A page of which nothing can be told, since all of it is
 * unreadable or recalled, is not the end: then the one behind it is read.
 */
public final class PastMessages implements History {

  /** {@code HistoryMsgInput.order}. */
  private static final int OLDER_FIRST_NEWEST = 0;

  private static final int NEWER_FIRST_OLDEST = 1;

  private final EngineOptions.Limits limits;
  private final Requests requests;
  private final PastReader reader;

  public PastMessages(
      String account, EngineOptions options, MessageCodec codec, Requests requests) {
    this.limits = options.limits();
    this.requests = requests;
    this.reader = new PastReader(account, options, codec);
  }

  @Override
  public CompletionStage<Page> load(Conversation conversation, Query query) {
    int most =
        conversation.type() == ConversationType.CHATROOM ? limits.roomHistory() : limits.history();
    if (query.count() < 1 || query.count() > most) {
      return CompletableFuture.failedFuture(
          new ImException.InvalidInput(
              "count is " + query.count() + ": a page of this history has 1 to " + most,
              StatusCode.BAD_PARAMETER.code()));
    }
    CompletableFuture<Page> result = new CompletableFuture<>();
    boolean older = query.direction() == Direction.OLDER;
    long from = older ? Border.before(query.from()) : Border.after(query.from());
    if (older && from == 0) {
      // The service takes a zero for its own time.
      result.complete(new Page(List.of(), false));
    } else {
      load(new Asked(conversation, older, query.count(), result), from);
    }
    return result;
  }

  private void load(Asked asked, long from) {
    String what = "Reading the history of " + asked.conversation();
    CompletableFuture<MessagePage> answered =
        requests.ask(
            what,
            Topic.history(asked.conversation().type()),
            asked.conversation().targetId(),
            asked.request(from),
            (link, answer) -> {
              Requests.requireAccepted(what, answer);
              return reader.page(link, answer.payload());
            });
    Completion.follow(
        answered,
        (page, failure) -> {
          if (page != null) {
            take(asked, from, page);
          } else {
            asked.result().completeExceptionally(failure);
          }
        });
  }

  private void take(Asked asked, long from, MessagePage page) {
    List<Message> messages =
        page.messages().stream()
            .flatMap(received -> PastReader.said(received).stream())
            .sorted(Comparator.comparing(Message::at))
            .toList();
    if (messages.isEmpty() && page.hasMore() && asked.isProgress(from, page.syncTime())) {
      load(asked, page.syncTime());
    } else {
      asked.result().complete(new Page(messages, page.hasMore() && !messages.isEmpty()));
    }
  }

  /** What the caller wants. */
  private record Asked(
      Conversation conversation, boolean older, int count, CompletableFuture<Page> result) {

    HistoryMsgInput request(long from) {
      HistoryMsgInput.Builder request =
          HistoryMsgInput.newBuilder()
              .setTargetId(conversation.targetId())
              .setTime(from)
              .setCount(count)
              .setOrder(older ? OLDER_FIRST_NEWEST : NEWER_FIRST_OLDEST)
              .setCompressioEnabled(true)
              .setIgnoreCmd(true);
      if (!conversation.channelId().isEmpty()) {
        request.setBusChannel(conversation.channelId());
      }
      return request.build();
    }

    /** A service that has more but does not move on would be asked for ever. */
    boolean isProgress(long from, long next) {
      return older ? next > 0 && next < from : next > from;
    }
  }
}
