package dev.parley.runtime.internal.fluent;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.handler.Per;
import dev.parley.api.handler.Routing.After;
import dev.parley.api.routing.Route;
import dev.parley.runtime.HandlerSignatureException;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.Condition;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.HandlerRules;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every kind of route says about itself, until it is ended. */
abstract class Registration<E extends BotEvent, R extends Route<E, R>> implements Route<E, R> {

  private final Attributes attributes;
  private final Set<String> accounts = new HashSet<>();
  private final Set<ConversationType> in = new HashSet<>();
  private final Set<String> conversations = new HashSet<>();
  private final List<Condition> users = new ArrayList<>();
  private final List<Condition> paces = new ArrayList<>();
  private String name;
  private int priority;
  private After after = After.STOP;
  private boolean offline;
  private HandlerRules.TypingShown typing = HandlerRules.TypingShown.AS_CONFIGURED;
  private @Nullable HandlerMethod made;

  Registration(Attributes attributes, String place) {
    this.attributes = attributes;
    name = place;
  }

  /** What it listens to. */
  abstract Trigger trigger(Attributes texts);

  /** Itself, as its user knows it. */
  abstract R self();

  @Override
  public final R in(ConversationType... kinds) {
    in.addAll(Set.of(kinds));
    return self();
  }

  @Override
  public final R accounts(String... names) {
    accounts.addAll(texts("accounts", names));
    return self();
  }

  @Override
  public final R conversations(String... ids) {
    conversations.addAll(texts("conversations", ids));
    return self();
  }

  @Override
  public final R priority(int higherFirst) {
    priority = higherFirst;
    return self();
  }

  @Override
  public final R goOn() {
    after = After.CONTINUE;
    return self();
  }

  @Override
  public final R requires(String... roles) {
    users.add(named(() -> new Condition.Roles(attributes.set("requires", roles))));
    return self();
  }

  @Override
  public final R requiresPermission(String... permissions) {
    users.add(
        named(() -> new Condition.Permissions(attributes.set("requiresPermission", permissions))));
    return self();
  }

  @Override
  public final R once(Per per, String period) {
    paces.add(named(() -> new Condition.Once(per, attributes.duration("once", period))));
    return self();
  }

  @Override
  public final R cooldown(String time, Per per) {
    return cooldown(time, per, false);
  }

  @Override
  public final R cooldownWithNotice(String time, Per per) {
    return cooldown(time, per, true);
  }

  @Override
  public final R typing() {
    typing = HandlerRules.TypingShown.YES;
    return self();
  }

  @Override
  public final R named(String other) {
    name = other;
    return self();
  }

  @Override
  public final void handle(Answering<E> handler) {
    if (made != null) {
      throw new HandlerSignatureException(name + ": the route is handled twice");
    }
    made =
        named(
            () -> {
              Trigger trigger = trigger(attributes);
              HandlerRules rules =
                  new HandlerRules(
                      priority,
                      after,
                      offline,
                      new Scope(accounts, in, conversations),
                      Stream.concat(users.stream(), paces.stream()).toList(),
                      typing);
              return RegisteredHandler.of(name, trigger, rules.checkedFor(trigger), handler);
            });
  }

  @Override
  public final void run(Acting<E> handler) {
    handle(
        call -> {
          handler.run(call);
          return null;
        });
  }

  /**
   * The handler.
   *
   * @throws HandlerSignatureException when the route was never ended
   */
  final HandlerMethod made() {
    if (made == null) {
      throw new HandlerSignatureException(
          name + ": nothing handles the route; it must end with handle or run");
    }
    return made;
  }

  final R listensOffline() {
    offline = true;
    return self();
  }

  final List<String> texts(String attribute, String... values) {
    return named(() -> attributes.texts(attribute, values));
  }

  final String text(String attribute, String value) {
    return named(() -> attributes.text(attribute, value));
  }

  private R cooldown(String time, Per per, boolean notice) {
    paces.add(
        named(() -> new Condition.Cooldown(attributes.duration("cooldown", time), per, notice)));
    return self();
  }

  /** Does it; a mistake is told with the name of the route. */
  private <T> T named(Supplier<T> work) {
    try {
      return work.get();
    } catch (HandlerSignatureException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new HandlerSignatureException(name + ": " + e.getMessage(), e);
    }
  }
}
