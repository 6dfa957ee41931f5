package dev.parley.sandbox.internal.serverapi;

/** The answer no: ends the handling of a call, which must not have changed anything yet. */
public final class ApiRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ApiCode code;

  /**
   * @param sentence what is wrong, naming the field and the rule
   */
  public ApiRefused(ApiCode code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  public ApiCode code() {
    return code;
  }
}
