package dev.parley.api.handler;

import dev.parley.api.BotEvent;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles every event that no handler of its own kind wants. The method may take the {@link
 * BotEvent} or one kind of it, which narrows what it gets. Changes of connections belong to no
 * conversation that could be answered: they reach only who names or takes {@link
 * dev.parley.api.ConnectionChange}, and returns nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEvent {

  /** Only these kinds; all when empty, but for changes of connections. */
  Class<? extends BotEvent>[] value() default {};
}
