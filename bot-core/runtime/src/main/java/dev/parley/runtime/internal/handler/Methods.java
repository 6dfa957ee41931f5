package dev.parley.runtime.internal.handler;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How methods of plugins are called, and what they are called in sentences. */
final class Methods {

  private Methods() {}

  /**
   * Checks.
   *
   * @throws IllegalArgumentException with a sentence, when the method is none that is called
   */
  static void checkCallable(Method method) {
    if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
      throw new IllegalArgumentException("a handler must be neither private nor static");
    }
  }

  static MethodHandle handle(Object bean, Method method) {
    try {
      return MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
          .unreflect(method)
          .bindTo(bean)
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "its class is in a module that does not open the package to parley", e);
    }
  }

  static String name(Method method) {
    Class<?> type = method.getDeclaringClass();
    String name = type.getSimpleName();
    return (name.isEmpty() ? type.getName() : name) + '.' + method.getName();
  }

  static String signature(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
