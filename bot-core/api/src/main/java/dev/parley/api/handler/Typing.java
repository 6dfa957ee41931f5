package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows whoever wrote in a private chat that the bot is typing, while a handler works for longer
 * than a moment: half a second, and again every six seconds, if the configuration says nothing
 * else. On a class it holds for every handler of it that does not say so itself.
 *
 * <p>The service has this for private chats only ({@code RC:TypSts}). It is a status message: it
 * reaches who is online just now, is not stored, and counts as nothing unread.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Typing {

  /** False where the configuration says that all handlers show it, and this one is not to. */
  boolean value() default true;
}
