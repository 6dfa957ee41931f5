package dev.parley.runtime.internal.argument;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An argument of the command or a named group of the pattern, converted to the parameter's type.
 */
public final class CapturedArgument implements ArgumentResolver.Kind {

  @Override
  public @Nullable ArgumentResolver resolver(HandlerParameter parameter) {
    Class<?> type = parameter.type();
    boolean isList = type == List.class;
    boolean isOptional = type == Optional.class;
    Conversion conversion = Conversion.to(isList || isOptional ? elementType(parameter) : type);
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
      throw new IllegalArgumentException(unknown(name, parameter));
    }
    check(parameter, captured, isList, isOptional);
    if (isList) {
      return new Words(captured.index(), name, conversion);
    }
    return isOptional
        ? new Maybe(captured.index(), name, conversion)
        : new Single(captured.index(), name, conversion, parameter.isNullable());
  }

  @Override
  public String offer() {
    return "an argument of the command or a named group of the pattern, as String, int, long,"
        + " double, boolean, an enum, an Optional or a List of these";
  }

  private static void check(
      HandlerParameter parameter, Captured captured, boolean isList, boolean isOptional) {
    if (isList && !captured.rest()) {
      throw new IllegalArgumentException(
          "only an argument that takes the rest, written <name...>, can be a List");
    }
    if (captured.rest()
        && !isList
        && Conversion.to(parameter.type()) != Conversion.to(String.class)
        && !isOptional) {
      throw new IllegalArgumentException(
          "an argument that takes the rest can be a String or a List");
    }
    if (captured.optional() && !isList && !isOptional && !parameter.isNullable()) {
      throw new IllegalArgumentException(
          "the argument may be left out, so it can be an Optional or a @Nullable reference");
    }
    if (captured.optional() && parameter.type().isPrimitive()) {
      throw new IllegalArgumentException(
          "the argument may be left out, so it can be an Optional or a @Nullable reference");
    }
  }

  private static String unknown(String name, HandlerParameter parameter) {
    List<String> names = parameter.captures().names();
    return names.isEmpty()
        ? "nothing is called \""
            + name
            + "\" here: the handler has no command argument and no named group"
        : "nothing is called \"" + name + "\" here; there is " + String.join(", ", names);
  }

  private static Class<?> elementType(HandlerParameter parameter) {
    Type type = parameter.parameter().getParameterizedType();
    return type instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : Object.class;
  }

  private record Single(int index, String name, Conversion conversion, boolean nullable)
      implements ArgumentResolver {

    @Override
    public @Nullable Object resolve(Call call) throws ArgumentMismatch {
      String text = call.captures().text(index);
      if (text != null) {
        return conversion.convert(text, name);
      }
      if (nullable) {
        return null;
      }
      throw new ArgumentMismatch("argument.missing", name);
    }
  }

  private record Maybe(int index, String name, Conversion conversion) implements ArgumentResolver {

    @Override
    public Object resolve(Call call) throws ArgumentMismatch {
      String text = call.captures().text(index);
      return text == null ? Optional.empty() : Optional.of(conversion.convert(text, name));
    }
  }

  private record Words(int index, String name, Conversion conversion) implements ArgumentResolver {

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
