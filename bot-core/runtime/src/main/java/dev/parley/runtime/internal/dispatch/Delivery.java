package dev.parley.runtime.internal.dispatch;

import dev.parley.api.ImException;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Transport;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Sender;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Gives effects to the transport of their account: messages to itself, the rest to its
 * capabilities. What a transport has no capability for is refused.
 *
 * @param transports finds the transport by the account's name
 */
public record Delivery(Function<String, Transport> transports) implements Sender {

  /** The service's code for what a client cannot do. */
  private static final int NOT_SUPPORTED = 35004;

  /** The service's code for a call without a connection: nothing was written. */
  private static final int NOT_CONNECTED = 30001;

  private static final SendOutcome DONE = new SendOutcome.Accepted("", Instant.EPOCH);

  @Override
  public CompletionStage<SendOutcome> send(Effect effect) {
    Transport transport = transports.apply(effect.account());
    return switch (effect) {
      case Effect.Send send -> transport.send(send.message());
      case Effect.SetEntry set ->
          by(Entries.class, "entries of chatrooms", transport)
              .ask(of -> of.set(set.roomId(), set.key(), set.value(), set.options()));
      case Effect.RemoveEntry remove ->
          by(Entries.class, "entries of chatrooms", transport)
              .ask(of -> of.remove(remove.roomId(), remove.key(), remove.options()));
      case Effect.Join join ->
          by(Chatrooms.class, "chatrooms", transport)
              .ask(of -> of.join(join.roomId(), join.options()));
      case Effect.Leave leave ->
          by(Chatrooms.class, "chatrooms", transport).ask(of -> of.leave(leave.roomId()));
    };
  }

  private static <C> Asking<C> by(Class<C> capability, String name, Transport transport) {
    return new Asking<>(capability, name, transport);
  }

  /**
   * A capability to be asked.
   *
   * @param name of what it is about, for the sentence when it is missing
   */
  private record Asking<C>(Class<C> capability, String name, Transport transport) {

    CompletionStage<SendOutcome> ask(Function<C, CompletionStage<?>> call) {
      return transport
          .find(capability)
          .map(found -> outcome(call, found))
          .orElseGet(this::notSupported);
    }

    private CompletionStage<SendOutcome> notSupported() {
      return CompletableFuture.completedFuture(
          new SendOutcome.Refused(
              NOT_SUPPORTED,
              "account " + transport.account() + " has no way to the service that has " + name));
    }
  }

  private static <C> CompletionStage<SendOutcome> outcome(
      Function<C, CompletionStage<?>> call, C capability) {
    try {
      return call.apply(capability).handle((done, error) -> error == null ? DONE : outcome(error));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(outcome(e));
    }
  }

  private static SendOutcome outcome(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return switch (cause) {
      case ImException.ConnectionFailed failed when failed.code() != NOT_CONNECTED ->
          new SendOutcome.Unknown(sentence(failed));
      case ImException refused -> new SendOutcome.Refused(refused.code(), sentence(refused));
      default -> new SendOutcome.Unknown("the transport failed: " + cause);
    };
  }

  private static String sentence(ImException error) {
    return String.valueOf(error.getMessage());
  }
}
