package dev.parley.runtime.internal.argument;

import dev.parley.api.BotEvent;
import org.jspecify.annotations.Nullable;

/**
 * Fills one parameter of one handler. A handler wants an event only when all of its resolvers do.
 */
public interface Argument {

  /** Whether the parameter can be filled from this event, one of its {@link Kind#event}. */
  default boolean accepts(BotEvent event) {
    return true;
  }

  /** Whether there are events, of those that its handler listens to, which it does not accept. */
  default boolean narrows() {
    return false;
  }

  /**
   * The value of the parameter.
   *
   * @throws ArgumentMismatch when what a person wrote cannot be converted
   * @throws Exception when a resolver that is not ours fails
   */
  @Nullable Object resolve(Call call) throws Exception;

  /** Makes resolvers for one kind of parameter. */
  interface Kind {

    /**
     * A resolver for the parameter; null when it is not of this kind.
     *
     * @throws IllegalArgumentException with a sentence, when it is of this kind and cannot work
     */
    @Nullable Argument resolver(HandlerParameter parameter);

    /** The kind of event that such a parameter can be filled from. */
    default Class<? extends BotEvent> event() {
      return BotEvent.class;
    }

    /** What such a parameter is, for the sentence about one that is of no kind. */
    String offer();
  }
}
