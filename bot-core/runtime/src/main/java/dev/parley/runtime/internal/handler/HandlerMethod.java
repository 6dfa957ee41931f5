package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.DialogArgument;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One annotated method of one plugin object, ready to be called.
 *
 * @param name for people: {@code HelloPlugin.hello}
 * @param rules when it is asked, beside what it listens to
 * @param resolvers one for each parameter, in their order
 * @param handle takes the arguments as one array
 * @param method what is annotated; null for a registered handler
 */
public record HandlerMethod(
    String name,
    Trigger trigger,
    HandlerRules rules,
    List<Argument> resolvers,
    MethodHandle handle,
    @Nullable Method method) {

  /** A handler that is no annotated method. */
  public HandlerMethod(
      String name,
      Trigger trigger,
      HandlerRules rules,
      List<Argument> resolvers,
      MethodHandle handle) {
    this(name, trigger, rules, resolvers, handle, null);
  }

  /** The same, where something else is called. */
  public HandlerMethod with(MethodHandle other) {
    return new HandlerMethod(name, trigger, rules, resolvers, other, method);
  }

  /** Whether it listens where the event happened, and every parameter can be filled from it. */
  public boolean accepts(BotEvent event) {
    if (!rules.scope().covers(event)) {
      return false;
    }
    for (Argument resolver : resolvers) {
      if (!resolver.accepts(event)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the script of a dialog. */
  public boolean isScript() {
    for (Argument resolver : resolvers) {
      if (resolver instanceof DialogArgument) {
        return true;
      }
    }
    return false;
  }

  /**
   * Calls the method.
   *
   * @return what it returned
   * @throws ArgumentMismatch when what a person wrote does not fit a parameter; the method was not
   *     called
   * @throws Throwable what the method threw
   */
  public @Nullable Object invoke(Call call) throws Throwable {
    @Nullable Object[] arguments = new @Nullable Object[resolvers.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = resolvers.get(i).resolve(call);
    }
    return (Object) handle.invokeExact(arguments);
  }

  /** The annotation of the method, else of its class; null when there is none. */
  public <A extends Annotation> @Nullable A annotation(Class<A> type) {
    if (method == null) {
      return null;
    }
    A own = method.getAnnotation(type);
    return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
  }

  @Override
  public String toString() {
    return name;
  }
}
