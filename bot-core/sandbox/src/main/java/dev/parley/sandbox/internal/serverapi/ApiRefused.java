package dev.parley.sandbox.internal.serverapi;

import dev.parley.wire.serverapi.ApiCode;

/** The answer no: ends the handling of a call, which must not have changed anything yet. */
public final class ApiRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ApiCode code;
  private final String sentence;

  /**
   * @param sentence what is wrong, naming the field and the rule
   */
  public ApiRefused(ApiCode code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
    this.sentence = sentence;
  }

  public ApiCode code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
