package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a handler run again only after a while. Events in between are answered by nobody else
 * either, unless the handler's {@link Routing} says so. A run that failed, or whose command had
 * wrong arguments, does not count. It is kept in memory, so a restart ends it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cooldown {

  /** How long, from one run to the next: {@code 10s}, {@code 500ms}, {@code PT1M}. */
  String value();

  /** Whom it counts for. */
  Per per() default Per.MEMBER;

  /** Whether whoever comes too early is told so, once in each while; silent otherwise. */
  boolean notice() default false;
}
