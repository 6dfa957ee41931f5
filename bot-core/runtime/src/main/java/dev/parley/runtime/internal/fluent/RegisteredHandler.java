package dev.parley.runtime.internal.fluent;

import dev.parley.api.BotEvent;
import dev.parley.api.routing.Route;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.HandlerRules;
import dev.parley.runtime.internal.handler.Trigger;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handler that was registered, in the shape of a method with one parameter. */
record RegisteredHandler<E extends BotEvent>(Route.Answering<E> handler) {

  private static final MethodHandle HANDLE = handle();

  static <E extends BotEvent> HandlerMethod of(
      String name, Trigger trigger, HandlerRules rules, Route.Answering<E> handler) {
    CaptureNames captures = trigger.captures();
    Argument resolver = call -> new EventCall<E>(call, captures);
    return new HandlerMethod(
        name,
        trigger,
        rules,
        List.of(resolver),
        HANDLE
            .bindTo(new RegisteredHandler<>(handler))
            .asType(MethodType.methodType(Object.class, Object.class))
            .asSpreader(Object[].class, 1));
  }

  @Nullable Object call(EventCall<E> call) throws Exception {
    try {
      return handler.handle(call);
    } catch (WrongArgument wrong) {
      throw wrong.mismatch();
    }
  }

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              RegisteredHandler.class,
              "call",
              MethodType.methodType(Object.class, EventCall.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Carries a mismatch through the code of a handler, which knows nothing of it. */
  static final class WrongArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ArgumentMismatch mismatch;

    WrongArgument(ArgumentMismatch mismatch) {
      super(mismatch.getMessage(), mismatch, false, false);
      this.mismatch = mismatch;
    }

    ArgumentMismatch mismatch() {
      return mismatch;
    }
  }
}
