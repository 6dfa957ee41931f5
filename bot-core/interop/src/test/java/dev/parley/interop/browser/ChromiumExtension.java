package dev.parley.interop.browser;

import dev.parley.interop.need.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Looks for Chromium once a test run, and starts one for each class that asks for it. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (probed(context)) {
      case ChromiumProbe.Found found ->
          ConditionEvaluationResult.enabled("Chromium " + found.version());
      case ChromiumProbe.Missing missing -> Need.missing(missing.reason());
    };
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return switch (probed(context)) {
      case ChromiumProbe.Found found -> browserOfClass(context, found);
      case ChromiumProbe.Missing missing -> throw new IllegalStateException(missing.reason());
    };
  }

  /** The store closes it after the last test of the class. */
  private static Browser browserOfClass(ExtensionContext context, ChromiumProbe.Found chromium) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(NAMESPACE)
        .computeIfAbsent(Browser.class, key -> Browser.start(chromium), Browser.class);
  }

  private static ChromiumProbe.Result probed(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            ChromiumProbe.class, key -> ChromiumExtension.probe(), ChromiumProbe.Result.class);
  }

  /** Surefire's summary does not say why a test was skipped, so this does. */
  @SuppressWarnings("SystemOut")
  private static ChromiumProbe.Result probe() {
    try {
      var result = ChromiumProbe.probe();
      if (result instanceof ChromiumProbe.Missing missing) {
        System.out.println("Tests with a browser: " + missing.reason());
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
