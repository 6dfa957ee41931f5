package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a handler run once, for example to greet somebody; after that, for as long as the period
 * lasts, it is not there, and the next handler is asked. A run that failed, or whose command had
 * wrong arguments, does not count. It is kept in memory, so it may run again after a restart.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OncePer {

  /** Whom it counts for. */
  Per value();

  /** After how long it may run again, counted from its run: {@code 24h}, {@code 30d}. */
  String period() default "24h";
}
