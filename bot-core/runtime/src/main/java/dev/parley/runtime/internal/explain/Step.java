package dev.parley.runtime.internal.explain;

import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.routing.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to an event and cannot be found out again later. */
public sealed interface Step {

  /**
   * A handler ran.
   *
   * @param nanos how long
   * @param effects what it asked for; dropped when it failed
   * @param failure the type of what was thrown; null when nothing was
   * @param attempts how often interceptors let it run
   * @param interceptor which of them answered or threw in its place; null when none did
   */
  record Ran(
      Route route,
      long nanos,
      List<Effect> effects,
      @Nullable String failure,
      int attempts,
      @Nullable String interceptor)
      implements Step {

    /** Without interceptors. */
    public Ran(Route route, long nanos, List<Effect> effects, @Nullable String failure) {
      this(route, nanos, effects, failure, 1, null);
    }
  }

  /**
   * A handler had failed, and this was called then.
   *
   * @param by an error handler, or the apology
   * @param effects what it asked for; dropped when it failed
   * @param failure the type of what it threw itself; null when it threw nothing
   */
  record Rescued(String pluginId, String by, List<Effect> effects, @Nullable String failure)
      implements Step {}

  /** What a person wrote did not fit the handler's parameters, and they were told. */
  record Mismatched(Route route) implements Step {}

  /**
   * A condition said no.
   *
   * @param reason one sentence
   */
  record Denied(Route route, String reason) implements Step {}

  /** The event reached no handler at all. */
  enum Dropped implements Step {
    /** Another bot has said too much in this conversation within a minute. */
    BOT_LOOP,
    /** The runtime closed before it was its turn. */
    CLOSING
  }
}
