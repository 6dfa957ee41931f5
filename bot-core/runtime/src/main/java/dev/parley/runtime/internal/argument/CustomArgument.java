package dev.parley.runtime.internal.argument;

import dev.parley.api.handler.ArgumentCall;
import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.WrongArgumentException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parameter that a resolver of a plugin or of the application fills. */
public record CustomArgument(ArgumentResolver custom) implements Argument.Kind {

  /** The text of the bundle that shows what a resolver says. */
  private static final String SENTENCE = "argument.sentence";

  private static final int NOTHING = -1;

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    Parameter declared = parameter.parameter();
    if (!custom.supports(declared)) {
      return null;
    }
    String name = parameter.name();
    Captured captured = name == null ? null : parameter.captures().captured(name);
    Class<?> type = MethodType.methodType(parameter.type()).wrap().returnType();
    boolean nullable = parameter.isNullable() && !parameter.type().isPrimitive();
    return name == null || captured == null
        ? new Filled(this, declared, type, nullable, NOTHING)
        : new Taking(new Filled(this, declared, type, nullable, captured.index()), name);
  }

  @Override
  public String offer() {
    return custom.offer();
  }

  /** For sentences: the class of the resolver. */
  @Override
  public String toString() {
    String name = custom.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * One parameter.
   *
   * @param type what its values are
   * @param index the place of the text that was cut out for it
   */
  private record Filled(
      CustomArgument by, Parameter parameter, Class<?> type, boolean nullable, int index)
      implements Argument {

    @Override
    public @Nullable Object resolve(Call call) throws Exception {
      String text = index == NOTHING ? null : call.captures().text(index);
      Object value;
      try {
        value =
            by.custom.resolve(
                new ArgumentCall(call.event(), call.bot(), parameter, Optional.ofNullable(text)));
      } catch (WrongArgumentException wrong) {
        throw new ArgumentMismatch(SENTENCE, wrong.sentence());
      }
      if (value == null ? !nullable : !type.isInstance(value)) {
        throw new IllegalStateException(
            by
                + " gave "
                + (value == null ? "nothing" : "a " + value.getClass().getName())
                + " for the parameter \""
                + parameter.getName()
                + "\" ("
                + type.getSimpleName()
                + ")");
      }
      return value;
    }
  }

  /** One that takes an argument of the command or a group of the pattern. */
  private record Taking(Filled filled, String name) implements CapturedArgument.Taking {

    @Override
    public @Nullable Object resolve(Call call) throws Exception {
      return filled.resolve(call);
    }
  }
}
