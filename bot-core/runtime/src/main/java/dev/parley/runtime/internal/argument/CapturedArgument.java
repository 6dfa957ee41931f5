package dev.parley.runtime.internal.argument;

import dev.parley.api.Message;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An argument of the command or a named group of the pattern, converted to the parameter's type.
 */
public final class CapturedArgument implements Argument.Kind {

  /** A resolver that takes what was captured under a name. */
  public interface Taking extends Argument {

    /** The name of the argument or group. */
    String name();
  }

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    Class<?> type = parameter.type();
    boolean wrapped = type == List.class || type == Optional.class;
    Conversion conversion = Conversion.to(wrapped ? elementType(parameter) : type);
    if (conversion == null) {
      return null;
    }
    String name = parameter.name();
    if (name == null) {
      throw new IllegalArgumentException(
          "its name is not in the class file; compile with -parameters, or add @Named");
    }
    Captured captured = parameter.captures().captured(name);
    if (captured == null) {
      throw new IllegalArgumentException(unknown(name, parameter.captures().names()));
    }
    int index = captured.index();
    if (type == List.class) {
      checkList(captured);
      return new Words(index, name, conversion);
    }
    if (type == Optional.class) {
      return new Maybe(index, name, conversion);
    }
    checkSingle(parameter, captured);
    return new Single(index, name, conversion, parameter.isNullable());
  }

  @Override
  public Class<Message> event() {
    return Message.class;
  }

  @Override
  public String offer() {
    return "an argument of the command or a named group of the pattern as String, int, long,"
        + " double, boolean, an enum, an Optional or a List of these";
  }

  private static void checkList(Captured captured) {
    if (!captured.rest()) {
      throw new IllegalArgumentException(
          "only an argument that takes the rest, written <name...>, can be a List");
    }
  }

  private static void checkSingle(HandlerParameter parameter, Captured captured) {
    if (captured.rest() && parameter.type() != String.class) {
      throw new IllegalArgumentException("an argument that takes the rest is a String or a List");
    }
    if (captured.optional() && (parameter.type().isPrimitive() || !parameter.isNullable())) {
      throw new IllegalArgumentException(
          "the argument may be left out, so it is an Optional, or @Nullable and no primitive type");
    }
  }

  private static String unknown(String name, List<String> names) {
    return "nothing is called \""
        + name
        + "\" here: "
        + (names.isEmpty()
            ? "the handler has no command argument and no named group"
            : "there is " + String.join(", ", names));
  }

  private static Class<?> elementType(HandlerParameter parameter) {
    Type type = parameter.parameter().getParameterizedType();
    return type instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : Object.class;
  }

  private record Single(int index, String name, Conversion conversion, boolean nullable)
      implements Taking {

    @Override
    public @Nullable Object resolve(Call call) throws ArgumentMismatch {
      String text = call.captures().text(index);
      if (text == null && !nullable) {
        throw new ArgumentMismatch("argument.missing", name);
      }
      return text == null ? null : conversion.convert(text, name);
    }
  }

  private record Maybe(int index, String name, Conversion conversion) implements Taking {

    @Override
    public Object resolve(Call call) throws ArgumentMismatch {
      String text = call.captures().text(index);
      return text == null ? Optional.empty() : Optional.of(conversion.convert(text, name));
    }
  }

  private record Words(int index, String name, Conversion conversion) implements Taking {

    @Override
    public Object resolve(Call call) throws ArgumentMismatch {
      List<Object> values = new ArrayList<>();
      for (String word : call.captures().words(index)) {
        values.add(conversion.convert(word, name));
      }
      return List.copyOf(values);
    }
  }
}
