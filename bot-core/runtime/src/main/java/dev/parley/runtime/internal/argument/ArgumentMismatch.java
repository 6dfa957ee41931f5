package dev.parley.runtime.internal.argument;

import java.util.List;

/**
 * What a person wrote does not fit the arguments of a command. It is answered with one line, so it
 * has a text and no stack trace.
 */
public final class ArgumentMismatch extends Exception {

  private static final long serialVersionUID = 1L;

  private final String textKey;
  private final transient List<Object> details;

  /**
   * @param textKey the text of the runtime's bundle that says what is wrong
   * @param details what the text shows
   */
  public ArgumentMismatch(String textKey, Object... details) {
    super(textKey, null, false, false);
    this.textKey = textKey;
    this.details = List.of(details);
  }

  public String textKey() {
    return textKey;
  }

  public List<Object> details() {
    return details;
  }
}
