package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.runtime.internal.argument.Call;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One method that handles errors, ready to be called.
 *
 * @param name for people: {@code HelloPlugin.sorry}
 * @param types the errors that it is for
 * @param everywhere whether it is asked for other plugins as well
 * @param arguments one for each parameter, in their order
 * @param handle takes the arguments as one array
 */
public record ErrorMethod(
    String name,
    Set<Class<? extends Throwable>> types,
    boolean everywhere,
    List<Filler> arguments,
    MethodHandle handle) {

  /** Too far to be meant. */
  public static final int NOT_MEANT = Integer.MAX_VALUE;

  /** Fills one parameter. */
  interface Filler {

    /** Whether it can be filled from that event. */
    default boolean accepts(BotEvent event) {
      return true;
    }

    @Nullable Object of(Call call, HandlerFailure failure) throws Exception;
  }

  /** How far the error is from the types that this method is for: 0 for one of them. */
  public int distance(HandlerFailure failure) {
    for (Filler argument : arguments) {
      if (!argument.accepts(failure.event())) {
        return NOT_MEANT;
      }
    }
    int distance = 0;
    for (Class<?> type = failure.cause().getClass(); type != null; type = type.getSuperclass()) {
      if (types.contains(type)) {
        return distance;
      }
      distance++;
    }
    return NOT_MEANT;
  }

  /**
   * Calls the method.
   *
   * @return what it returned
   * @throws Throwable what it threw
   */
  public @Nullable Object invoke(Call call, HandlerFailure failure) throws Throwable {
    @Nullable Object[] values = new @Nullable Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).of(call, failure);
    }
    return (Object) handle.invokeExact(values);
  }
}
