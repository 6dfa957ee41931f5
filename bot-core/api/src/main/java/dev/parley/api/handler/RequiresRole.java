package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only users with a role through; for all others the handler is not there, and the next one is
 * asked. What stands at a class and at its method must both hold. A provider that fails gives
 * nobody a role. Roles come from every {@link dev.parley.api.access.RoleProvider}: the
 * configuration, a database, the app's own beans; {@code group-owner} and {@code group-admin} from
 * the {@link dev.parley.api.access.GroupDirectory}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {

  /** One of these is enough. */
  String[] value();
}
