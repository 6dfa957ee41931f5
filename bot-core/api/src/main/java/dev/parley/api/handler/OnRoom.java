package dev.parley.api.handler;

import dev.parley.api.RoomChange;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles what happens to a chatroom as a whole: entered, left, destroyed, users banned or muted.
 * The method may take the {@link RoomChange} and the {@link dev.parley.api.Chatroom}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRoom {

  /** Only these kinds; all when empty. */
  RoomChange.Kind[] value() default {};
}
