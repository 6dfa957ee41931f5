package dev.parley.runtime.internal.routing;

/**
 * The first thing because of which a route does not want an event.
 *
 * @param wanted what it asks for, for people
 * @param found what the event has, for people; empty where there is nothing to show
 */
public record Refusal(Reason reason, String wanted, String found) {

  /** What was compared, in the order in which it is. */
  public enum Reason {
    /** The kind of event. */
    EVENT,
    ACCOUNT,
    CONVERSATION_TYPE,
    CONVERSATION,
    /** A parameter of the method that cannot be filled from this event. */
    PARAMETER,
    SENDER,
    CONTENT,
    MENTION,
    COMMAND,
    /** The key, kind or operation of what happened. */
    DETAIL,
    /** What the text starts with or contains. */
    TEXT,
    PATTERN
  }
}
