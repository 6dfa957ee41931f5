package dev.parley.runtime.internal.dispatch;

/**
 * An error as the log may show it: its type and its stack, without its message, since messages of
 * errors often quote what a person wrote.
 */
final class LoggedCause extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int DEEPEST_CAUSE = 8;

  private final String type;

  private LoggedCause(Throwable original, int depth) {
    super(
        null,
        original.getCause() == null || depth == DEEPEST_CAUSE
            ? null
            : new LoggedCause(original.getCause(), depth + 1),
        false,
        true);
    type = original.getClass().getName();
    setStackTrace(original.getStackTrace());
  }

  static LoggedCause of(Throwable original) {
    return new LoggedCause(original, 0);
  }

  @Override
  public String getMessage() {
    return type;
  }
}
