package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose annotated methods are handlers, switched on and off together. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BotPlugin {

  /** Its name in configuration, logs and meters: lower-case letters, digits and dashes. */
  String id();

  /** One sentence for operators. */
  String description() default "";
}
