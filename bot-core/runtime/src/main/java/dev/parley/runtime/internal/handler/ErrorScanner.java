package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.content.Content;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.OnError;
import dev.parley.runtime.HandlerSignatureException;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.argument.HandlerParameter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the methods of an object that handle errors, in the order in which they are declared. */
record ErrorScanner(Parameters parameters) {

  List<ErrorMethod> scan(Object bean) {
    List<ErrorMethod> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : DeclarationOrder.methodsOf(type)) {
        OnError declared = method.getAnnotation(OnError.class);
        if (declared != null && seen.add(method.getName() + Methods.signature(method))) {
          found.add(errorMethod(bean, method, declared));
        }
      }
    }
    return List.copyOf(found);
  }

  private ErrorMethod errorMethod(Object bean, Method method, OnError declared) {
    try {
      Methods.checkCallable(method);
      ReturnTypes.check(method.getGenericReturnType(), BotEvent.class);
      List<ErrorMethod.Filler> arguments = new ArrayList<>();
      Set<Class<? extends Throwable>> types = new HashSet<>(Set.of(declared.value()));
      for (Parameter parameter : method.getParameters()) {
        arguments.add(argument(parameter, types));
      }
      return new ErrorMethod(
          Methods.name(method),
          types.isEmpty() ? Set.of(Throwable.class) : Set.copyOf(types),
          declared.everywhere(),
          List.copyOf(arguments),
          Methods.handle(bean, method));
    } catch (IllegalArgumentException e) {
      throw new HandlerSignatureException(
          Methods.name(method) + Methods.signature(method) + ": " + e.getMessage(), e);
    }
  }

  /** The argument; an error that is taken where no type is declared says which type is meant. */
  private ErrorMethod.Filler argument(Parameter parameter, Set<Class<? extends Throwable>> types) {
    Class<?> type = parameter.getType();
    if (type == HandlerFailure.class) {
      return (call, failure) -> failure;
    }
    if (!Throwable.class.isAssignableFrom(type)) {
      Parameters.Filled filled =
          parameters.filled(
              new HandlerParameter(parameter, CaptureNames.NONE, Content.class),
              BotEvent.class,
              "HandlerFailure",
              "the error, as Throwable or a kind of it");
      return new OfEvent(filled.argument(), filled.event());
    }
    if (types.isEmpty()) {
      types.add(type.asSubclass(Throwable.class));
    }
    for (Class<?> each : types) {
      if (!type.isAssignableFrom(each)) {
        throw new IllegalArgumentException(
            "it takes the error "
                + type.getSimpleName()
                + " and is given "
                + each.getSimpleName()
                + " as well");
      }
    }
    return (call, failure) -> failure.cause();
  }

  /**
   * Filled as for every handler.
   *
   * @param event the kind of event that it can be filled from
   */
  private record OfEvent(Argument resolver, Class<? extends BotEvent> event)
      implements ErrorMethod.Filler {

    @Override
    public boolean accepts(BotEvent given) {
      return event.isInstance(given) && resolver.accepts(given);
    }

    @Override
    public @Nullable Object of(Call call, HandlerFailure failure) throws Exception {
      return resolver.resolve(call);
    }
  }
}
