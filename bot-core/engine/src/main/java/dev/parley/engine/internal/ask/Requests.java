package dev.parley.engine.internal.ask;

import com.google.protobuf.MessageLite;
import dev.parley.api.ImException;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.link.Unanswered;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service for any thread, and turns what comes, or does not, into a result or an {@link
 * ImException}. Nothing waits here: what cannot leave now fails.
 */
public final class Requests implements Feature {

  private final Loop loop;
  private @Nullable Link link;

  public Requests(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void connected(Link made) {
    link = made;
  }

  @Override
  public void disconnected() {
    link = null;
  }

  /**
   * Asks with a body that does not depend on the connection.
   *
   * @see #ask(String, Topic, String, Function, AnswerReader)
   */
  public <T> CompletableFuture<T> ask(
      String what, Topic topic, String target, MessageLite body, AnswerReader<T> reader) {
    return ask(what, topic, target, userId -> body, reader);
  }

  /**
   * Asks.
   *
   * @param what is being done, as the beginning of a sentence; for exceptions
   * @param target the conversation or message; ignored where the topic wants the own user's id
   * @param body makes the body for the account's user id
   * @return completes on the loop, exceptionally always with an {@link ImException}
   */
  public <T> CompletableFuture<T> ask(
      String what,
      Topic topic,
      String target,
      Function<String, MessageLite> body,
      AnswerReader<T> reader) {
    CompletableFuture<T> result = new CompletableFuture<>();
    if (!loop.tryExecute(() -> send(what, topic, target, body, reader, result))) {
      result.completeExceptionally(notConnected(what));
    }
    return result;
  }

  /**
   * Asks for something that has no result.
   *
   * @param reader looks at the answer, as in {@link #ask}
   */
  public CompletableFuture<Void> tell(
      String what,
      Topic topic,
      String target,
      Function<String, MessageLite> body,
      BiConsumer<Link, ServerFrame.QueryAck> reader) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture<Boolean> asked =
        ask(
            what,
            topic,
            target,
            body,
            (link, answer) -> {
              reader.accept(link, answer);
              return true;
            });
    Completion.follow(
        asked,
        (yes, failure) -> {
          if (failure == null) {
            done.complete(null);
          } else {
            done.completeExceptionally(failure);
          }
        });
    return done;
  }

  private <T> void send(
      String what,
      Topic topic,
      String target,
      Function<String, MessageLite> body,
      AnswerReader<T> reader,
      CompletableFuture<T> result) {
    Link over = link;
    if (over == null) {
      result.completeExceptionally(notConnected(what));
      return;
    }
    String userId = over.welcome().userId();
    Completion.follow(
        over.query(
            topic,
            topic.target() == Topic.Target.OWN_ID ? userId : target,
            body.apply(userId).toByteString()),
        (answer, failure) -> {
          try {
            if (answer == null) {
              throw failed(what, failure);
            }
            result.complete(reader.read(over, answer));
          } catch (ImException e) {
            result.completeExceptionally(e);
          } catch (RuntimeException e) {
            result.completeExceptionally(unusable(what, e));
          }
        });
  }

  /**
   * Checks that the service said yes.
   *
   * @throws ImException.RefusedByService with its code when it did not
   */
  public static void requireAccepted(String what, ServerFrame.QueryAck answer) {
    if (answer.status() != StatusCode.ACCEPTED.code()) {
      throw refused(what, answer.status());
    }
  }

  /** The service said no. */
  public static ImException refused(String what, int status) {
    return new ImException.RefusedByService(what, status, StatusCode.of(status).retryable());
  }

  /** There is no connection right now. */
  public static ImException notConnected(String what) {
    return new ImException.ConnectionFailed(
        what + ": not connected", StatusCode.CHANNEL_INVALID.code(), true);
  }

  private static ImException failed(String what, @Nullable Throwable failure) {
    return failure instanceof Unanswered known
        ? new ImException.ConnectionFailed(
            what + ": " + known.reason(), known.code().code(), known.code().retryable())
        : unusable(what, failure);
  }

  private static ImException unusable(String what, @Nullable Throwable failure) {
    String why =
        failure instanceof MalformedException ? failure.getMessage() : String.valueOf(failure);
    return new ImException.ConnectionFailed(
        what + ": the answer cannot be used: " + why, StatusCode.DATA_INCOMPLETE.code(), false);
  }
}
