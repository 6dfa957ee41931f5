package dev.parley.api.handler;

import dev.parley.api.ConnectionChange;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles that an account is connected, lost its connection, was put out or refused. The method may
 * take the {@link ConnectionChange}. The changes of one account are handled one after the other, in
 * a lane of their own. There is no conversation to answer into, so what it returns must be nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnConnection {

  /** Only these kinds; all when empty. */
  ConnectionChange.Kind[] value() default {};
}
