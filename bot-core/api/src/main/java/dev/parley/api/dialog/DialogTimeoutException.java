package dev.parley.api.dialog;

/** No answer came in time. The user is told so when the script does not catch this. */
public final class DialogTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param question that was open
   */
  public DialogTimeoutException(String question) {
    super("no answer came in time to: " + question);
  }
}
