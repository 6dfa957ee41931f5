package dev.parley.runtime.internal.argument;

import dev.parley.api.content.Content;
import dev.parley.api.handler.Named;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a handler.
 *
 * @param captures what the command or pattern of its method cuts out of the text
 * @param content the content that every message has which its method gets
 */
public record HandlerParameter(
    Parameter parameter, CaptureNames captures, Class<? extends Content> content) {

  public Class<?> type() {
    return parameter.getType();
  }

  /** The name by {@link Named}, else its own; null when the class was compiled without names. */
  public @Nullable String name() {
    Named named = parameter.getAnnotation(Named.class);
    if (named != null) {
      return named.value();
    }
    return parameter.isNamePresent() ? parameter.getName() : null;
  }

  /** Whether null may be given. */
  public boolean isNullable() {
    return Stream.of(parameter.getAnnotatedType().getAnnotations(), parameter.getAnnotations())
        .flatMap(Stream::of)
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getSimpleName().equals("Nullable"));
  }

  /** For sentences: {@code parameter "age" (int)}. */
  @Override
  public String toString() {
    return "parameter \"" + parameter.getName() + "\" (" + type().getSimpleName() + ")";
  }
}
