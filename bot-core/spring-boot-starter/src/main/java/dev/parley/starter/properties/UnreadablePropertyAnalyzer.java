package dev.parley.starter.properties;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/**
 * Shows a value of ours that is not of its property's type as one sentence, too. All others are
 * left to Spring.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnreadablePropertyAnalyzer extends AbstractFailureAnalyzer<BindException> {

  private static final String OURS = "parley.";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    ConfigurationProperty property = cause.getProperty();
    @Nullable String rule = rule(cause.getTarget().getType().resolve(Object.class));
    if (property == null || rule == null || !property.getName().toString().startsWith(OURS)) {
      return null;
    }
    return new InvalidPropertyAnalyzer()
        .analyze(
            cause,
            new InvalidPropertyException(property.getName().toString(), property.getValue(), rule));
  }

  /** What the type wants; null for types whose values may be secrets or are never wrong. */
  private static @Nullable String rule(Class<?> type) {
    if (type == Duration.class) {
      return "is no time such as 500ms, 10s, 5m or 1h";
    }
    if (type == DataSize.class) {
      return "is no size such as 512KB, 32MB or 1GB";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "is no whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "is neither true nor false";
    }
    return type.isEnum()
        ? "is none of "
            + Arrays.stream(type.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "))
        : null;
  }
}
