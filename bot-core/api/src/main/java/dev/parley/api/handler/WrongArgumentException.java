package dev.parley.api.handler;

/**
 * What a person wrote does not fit a parameter. They are answered with this sentence and with how
 * the command is written; the handler is not called, and nothing counts as failed.
 */
public final class WrongArgumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence for the person, in the language of the bot: {@code There is no tea number 7.}
   */
  public WrongArgumentException(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  /** What the person is told. */
  public String sentence() {
    return sentence;
  }
}
