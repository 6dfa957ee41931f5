package dev.parley.api.dialog;

/** An answer that cannot be taken. Its message is told to the user, who is then asked again. */
public class WrongAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for the user, in their language
   */
  public WrongAnswerException(String sentence) {
    super(sentence);
  }

  /** The sentence for the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
