package dev.parley.interop.need;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Something that not every machine has, and without which some tests cannot run. */
public final class Need {

  private static final String REQUIRED = "interop.required";

  private Need() {}

  /** Whether a test that cannot run for want of something is a failure. */
  public static boolean isRequired() {
    return Boolean.getBoolean(REQUIRED);
  }

  /**
   * What a condition says when something is missing.
   *
   * @param reason what is missing and what to do, in one line
   * @return that the tests are skipped
   * @throws IllegalStateException when nothing may be skipped
   */
  public static ConditionEvaluationResult missing(String reason) {
    if (isRequired()) {
      throw new IllegalStateException(reason + " (-D" + REQUIRED + "=true)");
    }
    return ConditionEvaluationResult.disabled(reason);
  }
}
