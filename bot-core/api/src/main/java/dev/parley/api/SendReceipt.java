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
   * @throws IllegalStateException at once, when called inside the handler that asked for the send,
   *     and on every thread while the stage is pending that this handler returned: the message goes
   *     out after that, so the wait could have no end
   */
  SendOutcome await() throws InterruptedException;
}
