package dev.parley.runtime.internal.handler;

import dev.parley.api.handler.Routing.After;
import java.util.List;

/**
 * When a handler is asked, beside what it listens to.
 *
 * @param priority the higher one is asked first
 * @param after what happens to an event that it got
 * @param offline whether it gets messages that are older than the reply window
 * @param conditions all of which must hold, asked in this order
 * @param typing whether people see that the bot is typing while it works
 */
public record HandlerRules(
    int priority,
    After after,
    boolean offline,
    Scope scope,
    List<Condition> conditions,
    TypingShown typing) {

  /** Whether people see that the bot is typing. */
  public enum TypingShown {
    AS_CONFIGURED,
    YES,
    NO
  }

  /** No rules at all. */
  public static final HandlerRules NONE =
      new HandlerRules(0, After.STOP, false, Scope.EVERYWHERE, List.of());

  /** Where typing is shown as configured. */
  public HandlerRules(
      int priority, After after, boolean offline, Scope scope, List<Condition> conditions) {
    this(priority, after, offline, scope, conditions, TypingShown.AS_CONFIGURED);
  }

  public HandlerRules {
    conditions = List.copyOf(conditions);
  }

  /**
   * The same.
   *
   * @throws IllegalArgumentException with a sentence, when they can never hold for what the handler
   *     listens to
   */
  public HandlerRules checkedFor(Trigger trigger) {
    if (Actor.isNeverKnown(trigger.event())
        && conditions.stream().anyMatch(each -> each instanceof Condition.OnUser)) {
      throw new IllegalArgumentException(
          "nobody is known to have made a "
              + trigger.event().getSimpleName()
              + ", so nobody can have the role or permission that it requires");
    }
    return this;
  }
}
