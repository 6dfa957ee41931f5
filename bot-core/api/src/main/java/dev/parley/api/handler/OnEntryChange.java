package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles changes of chatroom entries that others made, while the account is in the room. The
 * method may take the {@link dev.parley.api.EntryChange} and the {@link dev.parley.api.Chatroom}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEntryChange {

  /**
   * The keys, one of which must match: {@code *} stands for any characters or none, {@code ?} for
   * one character.
   */
  String[] value() default "*";

  /** Whether it also gets the entries that were there when the room was entered. */
  boolean firstSync() default false;

  /** Only these operations; all when empty. */
  Operation[] operation() default {};

  /** What may happen to an entry. */
  enum Operation {
    /** There was none, and now there is one. */
    ADD,
    /** It has another value. */
    CHANGE,
    /** It is gone. */
    REMOVE
  }
}
