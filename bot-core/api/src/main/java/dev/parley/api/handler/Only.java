package dev.parley.api.handler;

import dev.parley.api.ConversationType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Narrows where a handler listens. Every attribute that is given must hold; on a class it holds for
 * each of its handlers, inherited ones included, together with what stands at the handler itself.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Only {

  /** The configured names of accounts; all when empty. */
  String[] accounts() default {};

  /** The kinds of conversation; all when empty. */
  ConversationType[] in() default {};

  /** The ids of users, groups or rooms; all when empty. */
  String[] conversations() default {};
}
