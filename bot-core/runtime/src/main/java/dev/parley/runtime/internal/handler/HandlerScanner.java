package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.runtime.HandlerSignatureException;
import dev.parley.runtime.internal.argument.ArgumentResolver;
import dev.parley.runtime.internal.argument.CapturedArgument;
import dev.parley.runtime.internal.argument.HandlerParameter;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the handlers of an object: its methods with one of the {@link Annotations}, package-private
 * ones included, in the order in which they are declared. A method that can never work is an error
 * here and not when the first event comes.
 */
public final class HandlerScanner {

  private static final Logger LOG = LoggerFactory.getLogger(HandlerScanner.class);

  private final List<ArgumentResolver.Kind> kinds;

  /**
   * @param kinds what a parameter can be; the first that makes a resolver wins
   */
  public HandlerScanner(List<ArgumentResolver.Kind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /**
   * The handlers of the object, in the order of declaration.
   *
   * @throws HandlerSignatureException when one can never work
   */
  public List<HandlerMethod> scan(Object bean, Attributes attributes) {
    RulesReader rules = new RulesReader(bean.getClass(), attributes);
    List<HandlerMethod> handlers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : DeclarationOrder.methodsOf(type)) {
        for (Annotation annotation : triggersOf(method)) {
          // A subclass, for example a proxy, may declare the method again.
          if (seen.add(
              annotation.annotationType().getName() + method.getName() + signature(method))) {
            handler(bean, method, annotation, rules).ifPresent(handlers::add);
          }
        }
      }
    }
    return List.copyOf(handlers);
  }

  private static List<Annotation> triggersOf(Method method) {
    return Stream.of(method.getAnnotations())
        .filter(annotation -> Annotations.TRIGGERS.contains(annotation.annotationType()))
        .toList();
  }

  /** Empty when it is switched off; then nothing else of it counts. */
  private Optional<HandlerMethod> handler(
      Object bean, Method method, Annotation annotation, RulesReader rules) {
    try {
      if (!rules.isEnabled(method)) {
        LOG.info("{} is switched off", name(method));
        return Optional.empty();
      }
      return Optional.of(checkedHandler(bean, method, annotation, rules));
    } catch (IllegalArgumentException e) {
      throw new HandlerSignatureException(
          name(method) + signature(method) + ": " + e.getMessage(), e);
    }
  }

  private HandlerMethod checkedHandler(
      Object bean, Method method, Annotation annotation, RulesReader rules) {
    if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
      throw new IllegalArgumentException("a handler must be neither private nor static");
    }
    Trigger trigger = Annotations.trigger(method, annotation, rules.attributes());
    ReturnTypes.check(method.getGenericReturnType(), trigger.event());
    List<ArgumentResolver> resolvers = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      resolvers.add(
          resolver(
              new HandlerParameter(parameter, trigger.captures(), trigger.content()),
              trigger.event()));
    }
    if (trigger instanceof Trigger.Command) {
      checkArguments(trigger, resolvers);
    }
    return new HandlerMethod(
        name(method),
        trigger,
        rules.of(method, annotation).checkedFor(trigger),
        List.copyOf(resolvers),
        handle(bean, method),
        method);
  }

  private ArgumentResolver resolver(HandlerParameter parameter, Class<? extends BotEvent> event) {
    try {
      for (ArgumentResolver.Kind kind : kinds) {
        ArgumentResolver resolver = kind.resolver(parameter);
        if (resolver != null) {
          checkEvent(kind.event(), event);
          return resolver;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        parameter
            + ": nothing can fill it; a parameter could be "
            + kinds.stream()
                .filter(kind -> kind.event().isAssignableFrom(event))
                .map(ArgumentResolver.Kind::offer)
                .collect(Collectors.joining(", "))
            + '.');
  }

  private static void checkEvent(
      Class<? extends BotEvent> needed, Class<? extends BotEvent> given) {
    if (!needed.isAssignableFrom(given)) {
      throw new IllegalArgumentException(
          "only the event "
              + needed.getSimpleName()
              + " fills it, and this handler gets the event "
              + given.getSimpleName());
    }
  }

  private static void checkArguments(Trigger trigger, List<ArgumentResolver> resolvers) {
    List<String> left = new ArrayList<>(trigger.captures().names());
    for (ArgumentResolver resolver : resolvers) {
      if (resolver instanceof CapturedArgument.Taking taking) {
        left.remove(taking.name());
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no parameter takes the argument \"" + left.getFirst() + "\" of the " + trigger);
    }
  }

  private static MethodHandle handle(Object bean, Method method) {
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

  private static String name(Method method) {
    Class<?> type = method.getDeclaringClass();
    String name = type.getSimpleName();
    return (name.isEmpty() ? type.getName() : name) + '.' + method.getName();
  }

  private static String signature(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
