package dev.parley.sandbox.internal.topic;

import dev.parley.wire.status.StatusCode;

/** The answer no: ends the handling of a request, which must not have changed anything yet. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final StatusCode code;

  public Refused(StatusCode code) {
    super(code.sentence(), null, false, false);
    this.code = code;
  }

  public StatusCode code() {
    return code;
  }
}
