package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user's client sent or received.
 *
 * @param number counts the events of the client from 1
 * @param at when, by the sandbox's clock
 * @param isSent whether the client sent it
 * @param senderId who sent it
 * @param type the service's name of the message type
 * @param uid the service's unique id; empty where it has none
 * @param json the body, indented, cut where it is long
 * @param line how it reads in the conversation; null when it is not said there
 */
record ClientEvent(
    long number,
    Instant at,
    boolean isSent,
    Conversation conversation,
    String senderId,
    String type,
    String uid,
    String json,
    @Nullable Line line) {

  /** The name of the conversation in addresses. */
  public String place() {
    return Place.id(conversation);
  }

  /** About how many characters it keeps in memory. */
  int weight() {
    return json.length() + (line == null ? 0 : line.text().length() + line.quote().length());
  }

  /** For logs: everything but what was said. */
  @Override
  public String toString() {
    return "ClientEvent[" + number + ' ' + type + ' ' + uid + " in " + conversation + ']';
  }

  /**
   * One line of a conversation.
   *
   * @param text what was said; empty when the type has no text
   * @param quotedId who said what is quoted; empty when nothing is
   * @param quote what is quoted
   * @param isOffline it was waiting when the client connected
   */
  record Line(String text, String quotedId, String quote, boolean isOffline) {}
}
