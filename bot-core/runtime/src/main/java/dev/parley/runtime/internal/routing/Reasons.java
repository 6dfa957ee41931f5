package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.EntryChange;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.PatternSteps;
import dev.parley.runtime.internal.routing.Refusal.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says why routes do not want one event: asks what {@link Matching} asks, one question after the
 * other. It is for people who want to know, so it may take its time.
 */
final class Reasons {

  private final BotEvent event;
  private final @Nullable Spoken spoken;
  private final PatternSteps steps = PatternSteps.forMessage();

  Reasons(BotEvent event, @Nullable Spoken spoken) {
    this.event = event;
    this.spoken = spoken;
  }

  /** The first reason against the route; null when it wants the event. */
  @Nullable Refusal against(Route route) {
    Trigger trigger = route.handler().trigger();
    if (!trigger.event().isInstance(event)) {
      return new Refusal(
          Reason.EVENT, trigger.event().getSimpleName(), event.getClass().getSimpleName());
    }
    Refusal refusal = scope(route.handler().rules().scope());
    if (refusal == null) {
      refusal = parameters(route.handler().resolvers());
    }
    return refusal != null ? refusal : trigger(route);
  }

  private @Nullable Refusal scope(Scope scope) {
    ConversationType type = event.conversation().type();
    String target = event.conversation().targetId();
    if (isOutside(scope.accounts(), event.account())) {
      return new Refusal(Reason.ACCOUNT, listed(scope.accounts()), event.account());
    }
    if (isOutside(scope.in(), type)) {
      return new Refusal(Reason.CONVERSATION_TYPE, listed(scope.in()), type.toString());
    }
    return isOutside(scope.conversations(), target)
        ? new Refusal(Reason.CONVERSATION, listed(scope.conversations()), target)
        : null;
  }

  private @Nullable Refusal parameters(List<Argument> resolvers) {
    for (int i = 0; i < resolvers.size(); i++) {
      if (!resolvers.get(i).accepts(event)) {
        return new Refusal(Reason.PARAMETER, "number " + (i + 1), "");
      }
    }
    return null;
  }

  private @Nullable Refusal trigger(Route route) {
    Trigger trigger = route.handler().trigger();
    if (trigger instanceof Trigger.Messages messages && spoken != null) {
      return filter(route, messages.filter(), spoken);
    }
    if (Matching.of(route, event, spoken, Known.NOTHING, steps) != null) {
      return null;
    }
    return switch (trigger) {
      case Trigger.Command command -> new Refusal(Reason.COMMAND, command.toString(), text());
      case Trigger.Mentioned mentioned ->
          new Refusal(Reason.MENTION, mentioned.toString(), calledNow());
      case Trigger.Entries entries -> new Refusal(Reason.DETAIL, entries.toString(), key());
      default -> new Refusal(Reason.DETAIL, trigger.toString(), event.key().toString());
    };
  }

  private @Nullable Refusal filter(Route route, MessageFilter filter, Spoken said) {
    if (isOutside(filter.in(), event.conversation().type())) {
      return new Refusal(
          Reason.CONVERSATION_TYPE, listed(filter.in()), event.conversation().type().toString());
    }
    if (isOutside(filter.from(), said.message().senderId())) {
      return new Refusal(Reason.SENDER, listed(filter.from()), said.message().senderId());
    }
    if (!filter.accepts(said.message().content())) {
      return new Refusal(
          Reason.CONTENT, filter.content().getSimpleName(), said.message().content().objectName());
    }
    if (!filter.accepts(said.message(), said.called() == Spoken.Called.BY_NAME)) {
      return new Refusal(Reason.MENTION, filter.mention().toString(), calledNow());
    }
    if (!filter.startsRightly(said.text())) {
      return new Refusal(Reason.TEXT, "starts with " + filter.startsWith(), said.text());
    }
    if (!filter.containsOne(said.text())) {
      return new Refusal(Reason.TEXT, "contains " + filter.contains(), said.text());
    }
    return Matching.message(route, filter, said, Known.NOTHING, steps) == null
        ? new Refusal(Reason.PATTERN, String.valueOf(filter.pattern()), said.text())
        : null;
  }

  private String text() {
    return spoken == null ? "" : spoken.text();
  }

  private String calledNow() {
    return spoken == null ? "" : spoken.called().toString();
  }

  private String key() {
    return event instanceof EntryChange change ? change.entryKey() : "";
  }

  private static <T> boolean isOutside(Set<T> wanted, T found) {
    return !wanted.isEmpty() && !wanted.contains(found);
  }

  private static String listed(Set<?> wanted) {
    return new TreeSet<>(wanted).toString();
  }
}
