package dev.parley.api.dialog;

/** Makes a value of what a user answered. It may be asked again for the same answer. */
@FunctionalInterface
public interface AnswerReader<T> {

  /**
   * Reads an answer.
   *
   * @param answer without spaces around it, at least one character
   * @throws WrongAnswerException with a sentence for the user, when it cannot be taken
   */
  T read(String answer) throws WrongAnswerException;
}
