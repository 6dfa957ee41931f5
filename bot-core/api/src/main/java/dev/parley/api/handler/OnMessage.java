package dev.parley.api.handler;

import dev.parley.api.ConversationType;
import dev.parley.api.content.Content;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles messages. Every attribute that is given must hold. The text attributes look at the text
 * of a text message and never match another content.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMessage {

  /** Only in these kinds of conversation; all when empty. */
  ConversationType[] in() default {};

  /**
   * Only texts in which this RE2 expression is found (linear time; no look-around, no back
   * references). Named groups are bound to parameters with {@link Named}.
   *
   * <p>A pattern in which some word must occur costs nothing for texts without that word. At most
   * 50 handlers may have one without such a word; it looks at the first 4 096 characters of a text
   * only. One message may cost all patterns together so much and no more, which only texts of many
   * thousand characters do: what is behind that is not looked at.
   */
  String pattern() default "";

  /** Only texts that contain one of these. */
  String[] contains() default {};

  /** Only texts that start with one of these. */
  String[] startsWith() default {};

  /**
   * Only this content. When not given, only what people say to each other: texts, images, files and
   * the like, and the types that the app has made itself; notices, receipts, commands and status
   * messages reach only who names their type here or takes it as a parameter.
   */
  Class<? extends Content> content() default Content.class;

  /** Only messages of these users, by their ids; of all when empty. */
  String[] from() default {};

  /** Only messages that call somebody by name in this way. */
  Mentioned mention() default Mentioned.WHATEVER;

  /**
   * Whether it also gets messages that are older than the account's reply window, which were
   * waiting while nobody was connected.
   */
  boolean offline() default false;

  /** Whom a message calls by name. */
  enum Mentioned {
    /** Somebody or nobody. */
    WHATEVER,
    /** The bot, by its user id. */
    ME,
    /** Everybody. */
    ALL,
    /** The bot or everybody. */
    ME_OR_ALL,
    /** Nobody at all. */
    NOBODY
  }
}
