package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Handles messages that call the bot by name. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMention {

  /** Whether a mention of everybody counts as well. */
  boolean all() default false;

  /** As {@link OnMessage#offline}. */
  boolean offline() default false;
}
