package dev.parley.api.routing;

import dev.parley.api.Message;

/** A route of messages that call the bot by name. */
public interface MentionRoute extends Route<Message, MentionRoute> {

  /** A mention of everybody counts as well. */
  MentionRoute orAll();

  /** It also gets messages that are older than the reply window. */
  MentionRoute offline();
}
