package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a command: a text that begins with the command prefix (by default {@code /}) and this
 * name. Arguments are bound by name to the method's parameters and converted to their type.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnCommand {

  /**
   * The name and its arguments: {@code "hello <name>"}. An argument in brackets may be left out,
   * and so may all behind it: {@code "help [command]"}; the last may take the rest: {@code "echo
   * <text...>"}. Whoever writes the command puts an argument with spaces into quotes.
   */
  String value();

  /** One line for the help text. */
  String description() default "";
}
