package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles what the handlers of its plugin throw. The method may take the error, the {@link
 * HandlerFailure}, and what every handler may take, for example the {@link
 * dev.parley.api.plugin.Texts}; one that takes a kind of event gets only failures on that kind. It
 * answers as a handler does, into the conversation of the event.
 *
 * <p>Of several that an error fits, the one for the most specific type is called, and of those the
 * first that is declared; those of the plugin come before those for everywhere. What an error
 * handler throws is logged, and ends there. A handler that does not end when its time is over has
 * lost its conversation: nobody is asked what to say then.
 *
 * <p>An error that was taken by one is an expected one: the log names it in one line without its
 * stack. Whoever wants to hear of every failure is a {@link HandlerErrorListener}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnError {

  /** Only these, and what extends them; where empty, what the method takes, else everything. */
  Class<? extends Throwable>[] value() default {};

  /** Whether it is also asked for the handlers of all other plugins, as long as its own runs. */
  boolean everywhere() default false;
}
