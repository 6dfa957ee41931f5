package dev.parley.runtime;

/**
 * A handler that can never work as it is written. The message is one sentence that names the method
 * and, where it is about one, the parameter, and says what it could be instead.
 */
public final class HandlerSignatureException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public HandlerSignatureException(String message, Throwable cause) {
    super(message, cause);
  }

  public HandlerSignatureException(String message) {
    super(message);
  }
}
