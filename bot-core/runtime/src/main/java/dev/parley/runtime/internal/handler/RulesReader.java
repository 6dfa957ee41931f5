package dev.parley.runtime.internal.handler;

import dev.parley.api.handler.Cooldown;
import dev.parley.api.handler.OncePer;
import dev.parley.api.handler.Only;
import dev.parley.api.handler.RequiresPermission;
import dev.parley.api.handler.RequiresRole;
import dev.parley.api.handler.Routing;
import dev.parley.api.handler.Typing;
import dev.parley.runtime.internal.handler.HandlerRules.TypingShown;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of the handlers of one class. What stands at the class holds for those that it
 * inherits as well.
 */
record RulesReader(Class<?> type, Attributes attributes) {

  /**
   * Whether the handler is there at all.
   *
   * @throws IllegalArgumentException with a sentence, when it says neither yes nor no
   */
  boolean isEnabled(Method method) {
    Routing routing = nearest(method, Routing.class);
    return routing == null || attributes.flag("enabled", routing.enabled());
  }

  /**
   * The rules of one handler.
   *
   * @param trigger the annotation that makes it one
   * @throws IllegalArgumentException with a sentence, when they cannot work
   */
  HandlerRules of(Method method, Annotation trigger) {
    Routing routing = nearest(method, Routing.class);
    return new HandlerRules(
        routing == null ? 0 : routing.priority(),
        routing == null ? Routing.After.STOP : routing.after(),
        Annotations.isOffline(trigger),
        scope(method.getAnnotation(Only.class)).and(scope(ofClass(Only.class))),
        conditions(method),
        typing(nearest(method, Typing.class)));
  }

  private static TypingShown typing(@Nullable Typing typing) {
    if (typing == null) {
      return TypingShown.AS_CONFIGURED;
    }
    return typing.value() ? TypingShown.YES : TypingShown.NO;
  }

  private List<Condition> conditions(Method method) {
    List<Condition> conditions = new ArrayList<>();
    for (RequiresRole each : ofClassAndMethod(method, RequiresRole.class)) {
      conditions.add(new Condition.Roles(attributes.set("value", each.value())));
    }
    for (RequiresPermission each : ofClassAndMethod(method, RequiresPermission.class)) {
      conditions.add(new Condition.Permissions(attributes.set("value", each.value())));
    }
    OncePer once = method.getAnnotation(OncePer.class);
    if (once != null) {
      conditions.add(
          new Condition.Once(once.value(), attributes.duration("period", once.period())));
    }
    Cooldown cooldown = method.getAnnotation(Cooldown.class);
    if (cooldown != null) {
      conditions.add(
          new Condition.Cooldown(
              attributes.duration("value", cooldown.value()), cooldown.per(), cooldown.notice()));
    }
    return conditions;
  }

  private <A extends Annotation> List<A> ofClassAndMethod(Method method, Class<A> annotation) {
    return Stream.of(ofClass(annotation), method.getAnnotation(annotation))
        .filter(Objects::nonNull)
        .toList();
  }

  private Scope scope(@Nullable Only only) {
    return only == null
        ? Scope.EVERYWHERE
        : new Scope(
            attributes.set("accounts", only.accounts()),
            Set.of(only.in()),
            attributes.set("conversations", only.conversations()));
  }

  private <A extends Annotation> @Nullable A nearest(Method method, Class<A> annotation) {
    A own = method.getAnnotation(annotation);
    return own != null ? own : ofClass(annotation);
  }

  private <A extends Annotation> @Nullable A ofClass(Class<A> annotation) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      A found = each.getAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
