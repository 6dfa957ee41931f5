package dev.parley.runtime.internal.fluent;

import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.api.routing.MessageRoute;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.TextPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A filter of messages on its way to become a route. */
final class MessageRegistration extends Registration<Message, MessageRoute>
    implements MessageRoute {

  private final List<String> contains = new ArrayList<>();
  private final List<String> startsWith = new ArrayList<>();
  private final Set<String> from = new HashSet<>();
  private String pattern = "";
  private Class<? extends Content> content = Content.class;
  private Mentioned mention = Mentioned.WHATEVER;

  MessageRegistration(Attributes attributes, String place) {
    super(attributes, place);
  }

  @Override
  public MessageRoute pattern(String expression) {
    pattern = text("pattern", expression);
    return this;
  }

  @Override
  public MessageRoute contains(String... texts) {
    contains.addAll(texts("contains", texts));
    return this;
  }

  @Override
  public MessageRoute startsWith(String... texts) {
    startsWith.addAll(texts("startsWith", texts));
    return this;
  }

  @Override
  public MessageRoute content(Class<? extends Content> only) {
    content = only;
    return this;
  }

  @Override
  public MessageRoute from(String... userIds) {
    from.addAll(texts("from", userIds));
    return this;
  }

  @Override
  public MessageRoute mention(Mentioned only) {
    mention = only;
    return this;
  }

  @Override
  public MessageRoute offline() {
    return listensOffline();
  }

  @Override
  Trigger trigger(Attributes texts) {
    return new Trigger.Messages(
        new MessageFilter(
            Set.of(),
            pattern.isEmpty() ? null : TextPattern.compile(pattern),
            contains,
            startsWith,
            content,
            from,
            mention));
  }

  @Override
  MessageRoute self() {
    return this;
  }
}
