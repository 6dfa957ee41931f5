package dev.parley.runtime.internal.argument;

import dev.parley.api.BotEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that is known by its type alone, and that every event of a kind can fill.
 *
 * @param event the kind of event
 */
public record SimpleArgument<T>(
    Class<T> type, Class<? extends BotEvent> event, Function<Call, T> value)
    implements Argument.Kind, Argument {

  /** One that every event can fill. */
  public SimpleArgument(Class<T> type, Function<Call, T> value) {
    this(type, BotEvent.class, value);
  }

  /** The event itself. */
  public static <E extends BotEvent> SimpleArgument<E> event(Class<E> type) {
    return new SimpleArgument<>(type, type, call -> type.cast(call.event()));
  }

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
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
