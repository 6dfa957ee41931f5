package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a handler stands among the others, and what happens behind it. On a class it holds for
 * every handler of it that does not say so itself.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Routing {

  /**
   * The higher one is asked first, before the kind of handler, its plugin and its place in the
   * class decide.
   */
  int priority() default 0;

  /** What happens to an event that this handler got. */
  After after() default After.STOP;

  /**
   * Whether the handler is there at all: {@code true} or {@code false}, usually by a placeholder as
   * in {@code ${welcome.enabled:true}}.
   */
  String enabled() default "true";

  /** What happens to an event that a handler got. */
  enum After {
    /** No other handler gets it. */
    STOP,
    /** The next handler that wants it gets it too. */
    CONTINUE
  }
}
