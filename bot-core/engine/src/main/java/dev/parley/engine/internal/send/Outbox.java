package dev.parley.engine.internal.send;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.expansion.ExpansionRules;
import dev.parley.engine.internal.expansion.KnownExpansions;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.link.Unanswered;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.receive.RecentUids;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages, in the order of the calls, and says what became of each. Nothing waits here: what
 * cannot leave now is refused.
 */
public final class Outbox implements Feature {

  private final Loop loop;
  private final EngineOptions.Sending options;
  private final MessageCodec codec;
  private final RecentUids sent;
  private final ClientIds ids;
  private final ExpansionRules rules;
  private final KnownExpansions known;
  private @Nullable Link link;

  /**
   * @param sent is told what the service took, so that it does not come back as input
   * @param known is told what was attached to it
   */
  public Outbox(
      Loop loop,
      EngineOptions options,
      MessageCodec codec,
      RecentUids sent,
      KnownExpansions known) {
    this.loop = loop;
    this.options = options.sending();
    this.codec = codec;
    this.sent = sent;
    this.rules = new ExpansionRules(options.limits().expansions());
    this.known = known;
    this.ids = new ClientIds(loop);
  }

  @Override
  public void connected(Link made) {
    link = made;
  }

  @Override
  public void disconnected() {
    link = null;
  }

  /** Sends a message; may be called by any thread. The stage completes on the loop. */
  public CompletionStage<SendOutcome> send(OutgoingMessage message) {
    return send(userId -> message);
  }

  /** Sends the message that is made for the account's user id, as {@link #send}. */
  public CompletionStage<SendOutcome> send(Function<String, OutgoingMessage> message) {
    CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
    if (!loop.tryExecute(() -> send(message, outcome))) {
      outcome.complete(refused(StatusCode.CHANNEL_INVALID));
    }
    return outcome;
  }

  private void send(
      Function<String, OutgoingMessage> made, CompletableFuture<SendOutcome> outcome) {
    Link over = link;
    if (over == null) {
      outcome.complete(refused(StatusCode.CHANNEL_INVALID));
      return;
    }
    OutgoingMessage message = made.apply(over.welcome().userId());
    String broken = rules.checkSent(message.to(), message.expansion()).orElse(null);
    if (broken != null) {
      outcome.complete(new SendOutcome.Refused(StatusCode.BAD_PARAMETER.code(), broken));
      return;
    }
    ClientFrame.Publish frame;
    try {
      frame = codec.publish(message, over.welcome().userId(), 0, ids.next()).orElse(null);
    } catch (RuntimeException e) {
      outcome.complete(
          new SendOutcome.Refused(
              StatusCode.BAD_PARAMETER.code(), "The message cannot be written: " + e.getMessage()));
      return;
    }
    if (frame == null) {
      outcome.complete(refused(StatusCode.NOT_SUPPORTED));
    } else if (isTooLong(message, frame)) {
      outcome.complete(refused(StatusCode.CONTENT_TOO_LONG));
    } else if (isStatus(frame)) {
      sendStatus(over, frame, outcome);
    } else {
      Completion.follow(
          over.publish(frame.topic(), frame.targetId(), frame.payload()),
          (ack, failure) -> {
            SendOutcome became = outcome(ack, failure);
            if (became instanceof SendOutcome.Accepted accepted && !message.expansion().isEmpty()) {
              known.add(accepted.messageUid(), message.expansion().keySet());
            }
            outcome.complete(became);
          });
    }
  }

  /** Status messages are not acknowledged: on the way is all that can be said. */
  private void sendStatus(
      Link over, ClientFrame.Publish frame, CompletableFuture<SendOutcome> outcome) {
    boolean left = over.publishStatus(frame.topic(), frame.targetId(), frame.payload());
    outcome.complete(
        left ? new SendOutcome.Accepted("", loop.now()) : refused(StatusCode.SEND_FAILED));
  }

  private SendOutcome outcome(ServerFrame.@Nullable PubAck ack, @Nullable Throwable failure) {
    if (ack == null) {
      return failure instanceof Unanswered known && !known.handedOver()
          ? new SendOutcome.Refused(known.code().code(), known.reason())
          : new SendOutcome.Unknown(String.valueOf(failure == null ? "" : failure.getMessage()));
    }
    if (ack.status() != StatusCode.ACCEPTED.code()) {
      return new SendOutcome.Refused(ack.status(), StatusCode.of(ack.status()).sentence());
    }
    sent.add(ack.messageUid(), ack.timestamp());
    return new SendOutcome.Accepted(ack.messageUid(), Instant.ofEpochMilli(ack.timestamp()));
  }

  /** The payload holds the content: only a long one has to be looked at. */
  private boolean isTooLong(OutgoingMessage message, ClientFrame.Publish frame) {
    return frame.payload().size() > options.contentBytes()
        && codec.upStream(message, 0).getContent().size() > options.contentBytes();
  }

  private static boolean isStatus(ClientFrame.Publish frame) {
    return Topic.of(frame.topic()).filter(it -> it.kind() == Topic.Kind.STATUS).isPresent();
  }

  private static SendOutcome refused(StatusCode code) {
    return new SendOutcome.Refused(code.code(), code.sentence());
  }
}
