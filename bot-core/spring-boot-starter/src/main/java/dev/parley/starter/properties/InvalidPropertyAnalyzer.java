package dev.parley.starter.properties;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong property as its one sentence instead of a stack trace. */
public final class InvalidPropertyAnalyzer
    extends AbstractFailureAnalyzer<InvalidPropertyException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertyException cause) {
    @Nullable String message = cause.getMessage();
    return new FailureAnalysis(
        message,
        "Correct " + cause.property() + " in application.yml, or wherever it is set.",
        cause);
  }
}
