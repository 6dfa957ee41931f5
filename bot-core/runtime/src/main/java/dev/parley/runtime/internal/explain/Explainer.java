package dev.parley.runtime.internal.explain;

import dev.parley.api.EffectOutcome;
import dev.parley.api.EventKey;
import dev.parley.api.SendOutcome;
import dev.parley.runtime.explain.Explanation;
import dev.parley.runtime.explain.Explanation.Asked;
import dev.parley.runtime.explain.Explanation.Happened;
import dev.parley.runtime.explain.Explanation.Looked;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Receipt;
import dev.parley.runtime.internal.routing.Considered;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Refusal;
import dev.parley.runtime.internal.routing.Route;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes explanations out of what was noted, and of the routes that are in force. */
public final class Explainer {

  /** What was found for these is what a person wrote, which is nobody else's business. */
  private static final Set<Refusal.Reason> OF_THE_TEXT =
      Set.of(Refusal.Reason.COMMAND, Refusal.Reason.TEXT, Refusal.Reason.PATTERN);

  private final Traces traces;
  private final CurrentRoutes routes;
  private final UnaryOperator<String> userIds;

  /**
   * @param userIds finds the user id of an account by its name
   */
  public Explainer(Traces traces, CurrentRoutes routes, UnaryOperator<String> userIds) {
    this.traces = traces;
    this.routes = routes;
    this.userIds = userIds;
  }

  /** The newest event with that key; empty when it is not remembered. */
  public Optional<Explanation> find(EventKey key) {
    return traces.find(key).map(this::explained);
  }

  private Explanation explained(Trace trace) {
    return new Explanation(
        trace.event(),
        trace.isLate(),
        trace.steps().stream().map(Explainer::happened).toList(),
        routes.get().explain(trace.event(), userIds.apply(trace.event().account())).stream()
            .map(Explainer::looked)
            .toList(),
        trace.routesVersion() != routes.get().version());
  }

  private static Happened happened(Step step) {
    return switch (step) {
      case Step.Ran ran ->
          new Explanation.Ran(
              plugin(ran.route()),
              handler(ran.route()),
              Duration.ofNanos(ran.nanos()),
              ran.effects().stream().map(Explainer::asked).toList(),
              Optional.ofNullable(ran.failure()),
              ran.attempts(),
              Optional.ofNullable(ran.interceptor()));
      case Step.Rescued rescued ->
          new Explanation.Rescued(
              rescued.pluginId(),
              rescued.by(),
              rescued.effects().stream().map(Explainer::asked).toList(),
              Optional.ofNullable(rescued.failure()));
      case Step.Mismatched mismatched ->
          new Explanation.Denied(
              plugin(mismatched.route()),
              handler(mismatched.route()),
              "what was written does not fit its parameters; the writer was told");
      case Step.Denied denied ->
          new Explanation.Denied(plugin(denied.route()), handler(denied.route()), denied.reason());
      case Step.Dropped dropped ->
          new Explanation.Dropped(
              switch (dropped) {
                case BOT_LOOP -> "another bot has said too much here within a minute";
                case CLOSING -> "the runtime closed before it was its turn";
              });
    };
  }

  private static Asked asked(Effect effect) {
    return new Asked(
        effect.toString(),
        switch (effect) {
          case Effect.Send send -> outcome(send.receipt());
          case Effect.InRoom inRoom -> outcome(inRoom.receipt());
        });
  }

  private static String outcome(Receipt<?> receipt) {
    Object outcome = receipt.known();
    return switch (outcome) {
      case null -> "under way";
      case SendOutcome.Accepted ignored -> "accepted";
      case SendOutcome.Refused refused -> "refused (" + refused.code() + ")";
      case SendOutcome.Unknown ignored -> "unknown";
      case EffectOutcome.Accepted ignored -> "accepted";
      case EffectOutcome.Refused refused -> "refused (" + refused.code() + ")";
      case EffectOutcome.Unknown ignored -> "unknown";
      default -> throw new IllegalStateException("no outcome: " + outcome);
    };
  }

  private static Looked looked(Considered considered) {
    Route route = considered.route();
    return new Looked(
        plugin(route),
        handler(route),
        route.handler().trigger().toString(),
        considered.refusal() == null,
        sentence(considered.refusal()));
  }

  private static String sentence(@Nullable Refusal refusal) {
    if (refusal == null) {
      return "";
    }
    String reason = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean silent = refusal.found().isEmpty() || OF_THE_TEXT.contains(refusal.reason());
    return reason + ": wants " + refusal.wanted() + (silent ? "" : ", found " + refusal.found());
  }

  private static String plugin(Route route) {
    return route.plugin().pluginId();
  }

  private static String handler(Route route) {
    return route.handler().name();
  }
}
