package dev.parley.api.dialog;

/**
 * The user gave a cancel word instead of an answer, or too many answers that could not be taken.
 * The user is told that the dialog has ended when the script does not catch this.
 */
public final class DialogCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param question that was open
   */
  public DialogCancelledException(String question) {
    super("the user took it back at: " + question);
  }
}
