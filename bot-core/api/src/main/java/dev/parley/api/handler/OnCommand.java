package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a command: a text that begins with a command prefix (by default {@code /}) and this name.
 * Arguments are bound by name to the method's parameters and converted to their type. In private
 * chats the prefix may be left out, as far as the configuration allows. Upper and lower case,
 * full-width and ordinary characters are the same in names.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnCommand {

  /**
   * The name and its arguments: {@code "hello <name>"}. An argument in brackets may be left out,
   * and so may all behind it: {@code "help [command]"}; the last may take the rest: {@code "echo
   * <text...>"}; one may be a choice: {@code "size <s:small|medium|large>"}. Several plain words at
   * the head are a sub-command: {@code "seat take <number>"}, which is asked before {@code "seat
   * [words...]"}. Whoever writes the command puts an argument with spaces into quotes: straight,
   * curly or corner ones.
   */
  String value();

  /** One line for the help text. */
  String description() default "";

  /**
   * Other names of the same command, without arguments: {@code {"hi", "你好"}}. A name belongs to one
   * handler in each place.
   */
  String[] aliases() default {};

  /** Whether it is left out of help texts and suggestions. */
  boolean hidden() default false;

  /** As {@link OnMessage#offline}. */
  boolean offline() default false;
}
