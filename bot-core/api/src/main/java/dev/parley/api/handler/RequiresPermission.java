package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only users through whose roles have this permission, as the configuration says; for all
 * others the handler is not there, and the next one is asked. What stands at a class and at its
 * method must both hold.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

  /** One of these is enough. */
  String[] value();
}
