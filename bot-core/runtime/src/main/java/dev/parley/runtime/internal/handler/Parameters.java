package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.CustomArgument;
import dev.parley.runtime.internal.argument.HandlerParameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how the parameters of methods are filled.
 *
 * @param kinds what a parameter can be; the first that makes an argument wins
 * @param customs what it can be beside that, by plugins and the application
 */
record Parameters(List<Argument.Kind> kinds, List<CustomArgument> customs) {

  Parameters {
    kinds = List.copyOf(kinds);
    customs = List.copyOf(customs);
  }

  /**
   * A parameter that can be filled.
   *
   * @param event the kind of event that it is filled from
   */
  record Filled(Argument argument, Class<? extends BotEvent> event) {}

  /**
   * How a parameter is filled.
   *
   * @param given the kind of event that the method gets
   * @param also what a parameter of the method could be beside all that
   * @throws IllegalArgumentException with a sentence, when it cannot be
   */
  Filled filled(HandlerParameter parameter, Class<? extends BotEvent> given, String... also) {
    try {
      Filled custom = first(customs, parameter);
      if (custom == null) {
        Filled builtIn = first(kinds, parameter);
        if (builtIn != null) {
          return builtIn;
        }
      } else {
        checkNotBuiltIn(parameter);
        return custom;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        parameter
            + ": nothing can fill it; a parameter could be "
            + Stream.of(offers(kinds, given), offers(customs, given), Stream.of(also))
                .flatMap(offers -> offers)
                .collect(Collectors.joining(", "))
            + '.');
  }

  private static @Nullable Filled first(
      List<? extends Argument.Kind> among, HandlerParameter parameter) {
    for (Argument.Kind kind : among) {
      Argument argument = kind.resolver(parameter);
      if (argument != null) {
        return new Filled(argument, kind.event());
      }
    }
    return null;
  }

  private static Stream<String> offers(
      List<? extends Argument.Kind> of, Class<? extends BotEvent> given) {
    return of.stream()
        .filter(kind -> kind.event().isAssignableFrom(given))
        .map(Argument.Kind::offer);
  }

  /** A custom argument in the place of a built-in one would be a surprise to who reads the code. */
  private void checkNotBuiltIn(HandlerParameter parameter) {
    for (Argument.Kind kind : kinds) {
      if (isFilled(kind, parameter)) {
        throw new IllegalArgumentException(
            customs.stream()
                    .filter(each -> each.custom().supports(parameter.parameter()))
                    .map(CustomArgument::toString)
                    .collect(Collectors.joining(", "))
                + " would fill it, and the framework fills it itself ("
                + kind.offer()
                + "); give it another type, or an annotation that the resolver asks for and another"
                + " name");
      }
    }
  }

  private static boolean isFilled(Argument.Kind kind, HandlerParameter parameter) {
    try {
      return kind.resolver(parameter) != null;
    } catch (IllegalArgumentException e) {
      // It could not work without the custom one.
      return false;
    }
  }
}
