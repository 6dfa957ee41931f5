package dev.parley.api.routing;

import dev.parley.api.Message;

/** A route of a command. */
public interface CommandRoute extends Route<Message, CommandRoute> {

  /** Other names of it. */
  CommandRoute alias(String... names);

  /** One line for the help text. */
  CommandRoute describe(String description);

  /** It is left out of help texts and suggestions. */
  CommandRoute hidden();

  /** It also gets messages that are older than the reply window. */
  CommandRoute offline();
}
