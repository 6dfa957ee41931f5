package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.ArgumentResolver;
import dev.parley.runtime.internal.argument.HandlerParameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out how the parameters of methods are filled.
 *
 * @param kinds what a parameter can be; the first that makes a resolver wins
 */
record Parameters(List<ArgumentResolver.Kind> kinds) {

  Parameters {
    kinds = List.copyOf(kinds);
  }

  /**
   * A parameter that can be filled.
   *
   * @param event the kind of event that it is filled from
   */
  record Filled(ArgumentResolver resolver, Class<? extends BotEvent> event) {}

  /**
   * How a parameter is filled.
   *
   * @param given the kind of event that the method gets
   * @param also what a parameter of the method could be beside the kinds
   * @throws IllegalArgumentException with a sentence, when it cannot be
   */
  Filled filled(HandlerParameter parameter, Class<? extends BotEvent> given, String... also) {
    try {
      for (ArgumentResolver.Kind kind : kinds) {
        ArgumentResolver resolver = kind.resolver(parameter);
        if (resolver != null) {
          return new Filled(resolver, kind.event());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        parameter
            + ": nothing can fill it; a parameter could be "
            + Stream.concat(
                    kinds.stream()
                        .filter(kind -> kind.event().isAssignableFrom(given))
                        .map(ArgumentResolver.Kind::offer),
                    Stream.of(also))
                .collect(Collectors.joining(", "))
            + '.');
  }
}
