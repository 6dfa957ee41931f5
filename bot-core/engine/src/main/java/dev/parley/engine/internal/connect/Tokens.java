package dev.parley.engine.internal.connect;

import dev.parley.api.ImException;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.TokenProvider;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The token of an account. It is asked for once and kept until the service refuses it; how many
 * refused tokens are replaced in some time is limited, since a service that refuses them all must
 * not make us ask for ever.
 */
public final class Tokens {

  private final Loop loop;
  private final EngineOptions.Connecting options;
  private final TokenProvider provider;
  private final Deque<Instant> renewals = new ArrayDeque<>(1);
  private @Nullable String current;
  private @Nullable String refused;

  public Tokens(Loop loop, EngineOptions.Connecting options, TokenProvider provider) {
    this.loop = loop;
    this.options = options;
    this.provider = provider;
  }

  /** The token to connect with; completes on the loop, or with {@link ConnectFailure}. */
  CompletableFuture<String> get() {
    if (current != null) {
      return CompletableFuture.completedFuture(current);
    }
    CompletableFuture<String> answer = new CompletableFuture<>();
    Completion.follow(ask(), (token, failure) -> loop.execute(() -> take(token, failure, answer)));
    return loop.within(options.tokenTimeout(), answer, () -> failed("it did not answer in time"));
  }

  /**
   * The service does not want this token.
   *
   * @return whether another one may be asked for
   */
  public boolean refuse() {
    refused = current;
    current = null;
    Instant since = loop.now().minus(options.tokenRenewalWindow());
    while (!renewals.isEmpty() && !renewals.peekFirst().isAfter(since)) {
      renewals.removeFirst();
    }
    return renewals.size() < options.tokenRenewals();
  }

  private CompletionStage<String> ask() {
    try {
      return provider.token(refused);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void take(
      @Nullable String token, @Nullable Throwable failure, CompletableFuture<String> answer) {
    if (answer.isDone()) {
      return;
    }
    if (failure != null && cause(failure) instanceof ImException known && !known.retryable()) {
      answer.completeExceptionally(
          new ConnectFailure(new Ending.Refused(known.code(), sentence(known.getMessage()))));
    } else if (token == null || token.isEmpty()) {
      answer.completeExceptionally(
          failed(failure == null ? "it gave none" : cause(failure).toString()));
    } else if (token.equals(refused)) {
      answer.completeExceptionally(
          new ConnectFailure(
              new Ending.Refused(
                  StatusCode.TOKEN_INCORRECT.code(),
                  "The service refused the token, and there is no other.")));
    } else {
      if (refused != null) {
        renewals.addLast(loop.now());
      }
      refused = null;
      current = token;
      answer.complete(token);
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static ConnectFailure failed(@Nullable String why) {
    return new ConnectFailure(Ending.lost(StatusCode.TOKEN_INCORRECT, sentence(why)));
  }

  private static String sentence(@Nullable String why) {
    return "The token provider failed: " + why + '.';
  }
}
