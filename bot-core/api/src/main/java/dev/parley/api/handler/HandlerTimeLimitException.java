package dev.parley.api.handler;

import java.time.Duration;

/** A handler ran for longer than it may. */
public final class HandlerTimeLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit how long it may run
   */
  public HandlerTimeLimitException(Duration limit) {
    super("the handler ran for longer than " + limit);
  }

  /**
   * @param limit how long it may run
   * @param cause what it ended with when it was interrupted
   */
  public HandlerTimeLimitException(Duration limit, Throwable cause) {
    super("the handler ran for longer than " + limit, cause);
  }
}
