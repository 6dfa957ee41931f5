package dev.parley.engine.internal.act;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.send.Outbox;
import dev.parley.wire.status.StatusCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the messages by which clients tell the service and one another what became of an earlier
 * message. They leave in one order with all other messages.
 */
public final class Commands {

  private final Outbox outbox;

  public Commands(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Sends a command to all who are in the conversation.
   *
   * @param what is being done, as the beginning of a sentence; for exceptions
   * @return completes on the loop, exceptionally always with an {@link ImException}
   */
  CompletableFuture<Void> send(String what, Conversation to, Content command) {
    return send(what, userId -> new OutgoingMessage(to, command));
  }

  /** Sends a command to a group, as {@link #send}, which only the account's own devices get. */
  CompletableFuture<Void> sendToSelf(String what, Conversation group, Content command) {
    return send(what, userId -> new OutgoingMessage(group, command, List.of(userId)));
  }

  private CompletableFuture<Void> send(String what, Function<String, OutgoingMessage> command) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Completion.follow(
        outbox.send(command),
        (outcome, failure) -> {
          ImException problem = outcome == null ? null : problem(what, outcome);
          if (problem == null) {
            done.complete(null);
          } else {
            done.completeExceptionally(problem);
          }
        });
    return done;
  }

  /** The call breaks a rule: nobody is asked. */
  static CompletionStage<Void> broken(String sentence, StatusCode code) {
    return CompletableFuture.failedFuture(new ImException.InvalidInput(sentence, code.code()));
  }

  private static @Nullable ImException problem(String what, SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted it -> null;
      case SendOutcome.Refused it -> refused(what, it);
      case SendOutcome.Unknown it ->
          new ImException.ConnectionFailed(
              what + ": it may have happened or not: " + it.reason(),
              StatusCode.TIMEOUT.code(),
              true);
    };
  }

  private static ImException refused(String what, SendOutcome.Refused outcome) {
    String sentence = what + ": " + outcome.reason();
    return switch (StatusCode.of(outcome.code())) {
      case CHANNEL_INVALID, SOCKET_DISCONNECTED, SEND_FAILED ->
          new ImException.ConnectionFailed(sentence, outcome.code(), true);
      case CONTENT_TOO_LONG, BAD_PARAMETER, NOT_SUPPORTED ->
          new ImException.InvalidInput(sentence, outcome.code());
      default -> Requests.refused(what, outcome.code());
    };
  }
}
