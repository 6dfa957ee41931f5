package dev.parley.engine;

import dev.parley.api.ImException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where an account gets the token from that it logs in with. */
@FunctionalInterface
public interface TokenProvider {

  /**
   * Gives a token. Called on a thread of the engine: must not block. It is asked once at first, and
   * again whenever the service refuses the token it gave (31004, token incorrect, or 31020, token
   * expired).
   *
   * @param refused the token that the service has just refused; null when none was
   * @return completes with a token. When it is the refused one again, there is no other, and the
   *     account fails. It fails too when the stage completes with an {@link ImException} that is
   *     not retryable, such as a wrong app secret; for everything else that goes wrong the provider
   *     is asked again with the next attempt to connect
   */
  CompletionStage<String> token(@Nullable String refused);

  /** Always the same token. */
  static TokenProvider fixed(String token) {
    return refused -> CompletableFuture.completedFuture(token);
  }
}
