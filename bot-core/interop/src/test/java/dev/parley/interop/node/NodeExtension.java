package dev.parley.interop.node;

import dev.parley.interop.need.Need;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Installs the vendor's web client before the first test that needs it, once a test run. */
final class NodeExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(NodeExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (installation(context)) {
      case NodeInstaller.Installed installed ->
          ConditionEvaluationResult.enabled("Node.js " + installed.version());
      case NodeInstaller.Missing missing -> Need.missing(missing.reason());
    };
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Node.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return switch (installation(context)) {
      case NodeInstaller.Installed installed -> installed.node();
      case NodeInstaller.Missing missing -> throw new IllegalStateException(missing.reason());
    };
  }

  private static NodeInstaller.Result installation(ExtensionContext context) {
    WebLibrary library =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsNode.class)
            .orElseThrow()
            .value();
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(library, NodeExtension::install, NodeInstaller.Result.class);
  }

  /** Surefire's summary does not say why a test was skipped, so this does. */
  @SuppressWarnings("SystemOut")
  private static NodeInstaller.Result install(WebLibrary library) {
    var result = new NodeInstaller(library, Path.of("node"), Path.of("target", "node")).install();
    if (result instanceof NodeInstaller.Missing missing) {
      System.out.println("Tests with " + library.folder() + ": " + missing.reason());
    }
    return result;
  }
}
