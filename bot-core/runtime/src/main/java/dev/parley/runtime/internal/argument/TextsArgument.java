package dev.parley.runtime.internal.argument;

import dev.parley.api.plugin.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts beside the class of the handler, in the language of the account. */
public final class TextsArgument implements Argument.Kind {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    if (parameter.type() != Texts.class) {
      return null;
    }
    Class<?> type = parameter.parameter().getDeclaringExecutable().getDeclaringClass();
    Texts english = Texts.beside(type, Locale.ENGLISH);
    return new Beside(type, new ConcurrentHashMap<>(Map.of(Locale.ENGLISH, english)));
  }

  @Override
  public String offer() {
    return "Texts";
  }

  private record Beside(Class<?> type, Map<Locale, Texts> known) implements Argument {

    @Override
    public Object resolve(Call call) {
      return known.computeIfAbsent(call.bot().locale(), locale -> Texts.beside(type, locale));
    }
  }
}
