package dev.parley.api;

/** Something that the IM service, the way to it, or a rule of the service refused. */
public sealed class ImException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean retryable;

  private ImException(String message, int code, boolean retryable) {
    super(message);
    this.code = code;
    this.retryable = retryable;
  }

  /** The service's status code; see the service's table of codes. */
  public int code() {
    return code;
  }

  /** Whether the same call may succeed later without a change by a person. */
  public boolean retryable() {
    return retryable;
  }

  /** The service answered with an error code. */
  public static final class RefusedByService extends ImException {
    private static final long serialVersionUID = 1L;

    public RefusedByService(String what, int code, boolean retryable) {
      super(what + ": the service answered " + code, code, retryable);
    }
  }

  /** The way to the service failed: not connected, timed out, or cut. */
  public static final class ConnectionFailed extends ImException {
    private static final long serialVersionUID = 1L;

    public ConnectionFailed(String what, int code, boolean retryable) {
      super(what, code, retryable);
    }
  }

  /** The call breaks a rule of the service; it was not asked. */
  public static final class InvalidInput extends ImException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence names the field, the value and the rule
     * @param code what the service's clients answer in this case
     */
    public InvalidInput(String sentence, int code) {
      super(sentence, code, false);
    }
  }
}
