package dev.parley.runtime.internal.argument;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A parameter that is known by its type alone, and that every message can fill. */
public record SimpleArgument<T>(Class<T> type, Function<Call, T> value)
    implements ArgumentResolver.Kind, ArgumentResolver {

  @Override
  public @Nullable ArgumentResolver resolver(HandlerParameter parameter) {
    return parameter.type() == type ? this : null;
  }

  @Override
  public Object resolve(Call call) {
    return value.apply(call);
  }

  @Override
  public String offer() {
    return type.getSimpleName();
  }
}
