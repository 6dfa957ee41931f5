package dev.parley.wire;

/**
 * Bytes that are not what they should be. The only exception that reading ever throws. It has no
 * stack trace: bad bytes are the sender's doing, and a sender may send many.
 */
public final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence that names the part and the rule it breaks
   */
  public MalformedException(String message) {
    super(message, null, false, false);
  }
}
