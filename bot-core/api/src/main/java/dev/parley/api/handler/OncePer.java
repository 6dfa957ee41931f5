package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a handler run once, for example to greet somebody. Once is meant within the period, and as
 * far as the runtime remembers.
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
