package dev.parley.sandbox.internal.topic;

import com.google.protobuf.ByteString;
import dev.parley.wire.status.StatusCode;

/**
 * The answer no: ends the handling of a request, which must not have changed anything yet, except
 * where the answer's body says what has.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final StatusCode code;
  private final transient ByteString body;

  /** A plain no. */
  public Refused(StatusCode code) {
    this(code, ByteString.EMPTY);
  }

  /**
   * A no with details.
   *
   * @param body what the asker is told beside the code
   */
  public Refused(StatusCode code, ByteString body) {
    super(code.sentence(), null, false, false);
    this.code = code;
    this.body = body;
  }

  public StatusCode code() {
    return code;
  }

  public ByteString body() {
    return body;
  }
}
