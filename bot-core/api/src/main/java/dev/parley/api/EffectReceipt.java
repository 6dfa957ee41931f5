package dev.parley.api;

import java.util.concurrent.CompletionStage;

/** The promise of an {@link EffectOutcome}. */
public interface EffectReceipt {

  /**
   * Completes with the outcome, never exceptionally. Inside a handler it completes only after the
   * handler has returned, since what a handler asks for goes out when it has finished.
   */
  CompletionStage<EffectOutcome> outcome();

  /**
   * Waits for the outcome.
   *
   * @throws IllegalStateException at once, when called inside the handler that asked, as for {@link
   *     SendReceipt#await}
   */
  EffectOutcome await() throws InterruptedException;
}
