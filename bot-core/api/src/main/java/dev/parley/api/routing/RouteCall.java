package dev.parley.api.routing;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import java.util.List;
import java.util.Optional;

/**
 * One event on its way into one registered handler. Arguments of the command and named groups of
 * the pattern are asked for by their names; a name that does not exist is an {@link
 * IllegalArgumentException}. An argument that is missing or cannot be converted ends the handler,
 * and who wrote it is told how the command is written; so they should be read first.
 */
public interface RouteCall<E extends BotEvent> {

  E event();

  Bot bot();

  /** Where it happened, and where answers go. */
  default Conversation conversation() {
    return event().conversation();
  }

  /** The argument or group as it was written. */
  String text(String name);

  /** The argument or group; empty when it was left out. */
  Optional<String> find(String name);

  /** The words of an argument that takes the rest; one word of every other. */
  List<String> words(String name);

  /** The argument or group as a whole number. */
  long whole(String name);

  /** The argument or group as a number. */
  double number(String name);
}
