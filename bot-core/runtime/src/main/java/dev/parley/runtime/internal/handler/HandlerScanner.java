package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.handler.ArgumentResolver;
import dev.parley.runtime.HandlerSignatureException;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.CapturedArgument;
import dev.parley.runtime.internal.argument.CustomArgument;
import dev.parley.runtime.internal.argument.HandlerParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final Parameters parameters;

  /**
   * @param kinds what a parameter can be; the first that makes a resolver wins
   */
  public HandlerScanner(List<Argument.Kind> kinds) {
    this(new Parameters(kinds, List.of()));
  }

  private HandlerScanner(Parameters parameters) {
    this.parameters = parameters;
  }

  /** One that knows what these fill as well; the first of them that does wins. */
  public HandlerScanner with(List<ArgumentResolver> resolvers) {
    return new HandlerScanner(
        new Parameters(parameters.kinds(), resolvers.stream().map(CustomArgument::new).toList()));
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
              annotation.annotationType().getName()
                  + method.getName()
                  + Methods.signature(method))) {
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
        LOG.info("{} is switched off", Methods.name(method));
        return Optional.empty();
      }
      return Optional.of(checkedHandler(bean, method, annotation, rules));
    } catch (IllegalArgumentException e) {
      throw new HandlerSignatureException(
          Methods.name(method) + Methods.signature(method) + ": " + e.getMessage(), e);
    }
  }

  private HandlerMethod checkedHandler(
      Object bean, Method method, Annotation annotation, RulesReader rules) {
    Methods.checkCallable(method);
    Trigger trigger = Annotations.trigger(method, annotation, rules.attributes());
    ReturnTypes.check(method.getGenericReturnType(), trigger.event());
    List<Argument> resolvers = new ArrayList<>();
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
        Methods.name(method),
        trigger,
        rules.of(method, annotation).checkedFor(trigger),
        List.copyOf(resolvers),
        Methods.handle(bean, method),
        method);
  }

  private Argument resolver(HandlerParameter parameter, Class<? extends BotEvent> event) {
    Parameters.Filled filled = parameters.filled(parameter, event);
    if (!filled.event().isAssignableFrom(event)) {
      throw new IllegalArgumentException(
          parameter
              + ": only the event "
              + filled.event().getSimpleName()
              + " fills it, and this handler gets the event "
              + event.getSimpleName());
    }
    return filled.argument();
  }

  private static void checkArguments(Trigger trigger, List<Argument> resolvers) {
    List<String> left = new ArrayList<>(trigger.captures().names());
    for (Argument resolver : resolvers) {
      if (resolver instanceof CapturedArgument.Taking taking) {
        left.remove(taking.name());
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no parameter takes the argument \"" + left.getFirst() + "\" of the " + trigger);
    }
  }

  /**
   * The error handlers of the object, in the order of declaration.
   *
   * @throws HandlerSignatureException when one can never work
   */
  public List<ErrorMethod> scanErrors(Object bean) {
    return new ErrorScanner(parameters).scan(bean);
  }
}
