package dev.parley.api;

import java.util.concurrent.CompletionStage;

/** The promise of a {@link SendOutcome}. */
public interface SendReceipt {

  /**
   * Completes with the outcome, never exceptionally. Inside a handler it completes only after the
   * handler has returned, since what a handler sends goes out when it has finished.
   */
  CompletionStage<SendOutcome> outcome();

  /**
   * Waits for the outcome.
   *
   * @throws IllegalStateException at once, when called inside the handler that asked for the send
   */
  SendOutcome await() throws InterruptedException;
}
