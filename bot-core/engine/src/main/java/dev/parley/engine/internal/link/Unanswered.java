package dev.parley.engine.internal.link;

import dev.parley.wire.status.StatusCode;

/** A request without an answer. It has no stack trace: many requests may fail at once. */
public final class Unanswered extends Exception {

  private static final long serialVersionUID = 1L;

  private final StatusCode code;
  private final String reason;
  private final boolean handedOver;

  private Unanswered(StatusCode code, String reason, boolean handedOver) {
    super(reason, null, false, false);
    this.code = code;
    this.reason = reason;
    this.handedOver = handedOver;
  }

  /** It never left. */
  static Unanswered kept(StatusCode code, String reason) {
    return new Unanswered(code, reason, false);
  }

  /** It was handed to the socket, and nobody knows more. */
  static Unanswered sent(StatusCode code, String reason) {
    return new Unanswered(code, reason, true);
  }

  /** One sentence for people. */
  public String reason() {
    return reason;
  }

  /** What clients call the case. */
  public StatusCode code() {
    return code;
  }

  /** Whether the service may have it. */
  public boolean handedOver() {
    return handedOver;
  }
}
