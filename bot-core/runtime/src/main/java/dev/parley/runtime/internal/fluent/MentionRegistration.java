package dev.parley.runtime.internal.fluent;

import dev.parley.api.Message;
import dev.parley.api.routing.MentionRoute;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.Trigger;

/** Calls of the bot on their way to become a route. */
final class MentionRegistration extends Registration<Message, MentionRoute>
    implements MentionRoute {

  private boolean all;

  MentionRegistration(Attributes attributes, String place) {
    super(attributes, place);
  }

  @Override
  public MentionRoute orAll() {
    all = true;
    return this;
  }

  @Override
  public MentionRoute offline() {
    return listensOffline();
  }

  @Override
  Trigger trigger(Attributes texts) {
    return new Trigger.Mentioned(all);
  }

  @Override
  MentionRoute self() {
    return this;
  }
}
