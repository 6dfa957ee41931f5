package dev.parley.runtime.explain;

import dev.parley.api.BotEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one event. What happened was noted at the time; why routes did not want the event
 * is found out again now, by the routes that are in force now.
 *
 * @param late whether it was older than the reply window, so that only handlers of offline messages
 *     could get it
 * @param steps what happened, in order; empty when no handler wanted it
 * @param routes every route, in the order in which they are asked
 * @param routesChanged whether other routes were in force then
 */
public record Explanation(
    BotEvent event,
    boolean late,
    List<Happened> steps,
    List<Looked> routes,
    boolean routesChanged) {

  public Explanation {
    steps = List.copyOf(steps);
    routes = List.copyOf(routes);
  }

  /** Something that happened to the event. */
  public sealed interface Happened {}

  /**
   * A handler ran, or an interceptor in its place.
   *
   * @param handler for people: {@code HelloPlugin.hello}
   * @param asked what it asked for
   * @param failure the type of what was thrown; empty when nothing was
   * @param attempts how often interceptors let it run: 0 when one of them kept the event from it
   * @param interceptor which of them answered or threw in its place; empty when none did
   */
  public record Ran(
      String pluginId,
      String handler,
      Duration took,
      List<Asked> asked,
      Optional<String> failure,
      int attempts,
      Optional<String> interceptor)
      implements Happened {

    public Ran {
      asked = List.copyOf(asked);
    }
  }

  /**
   * The handler before had failed, and this answered, or failed as well.
   *
   * @param by an error handler, for people: {@code HelloPlugin.sorry}; or {@code the apology}
   * @param asked what it asked for
   * @param failure the type of what it threw itself; empty when it threw nothing
   */
  public record Rescued(String pluginId, String by, List<Asked> asked, Optional<String> failure)
      implements Happened {

    public Rescued {
      asked = List.copyOf(asked);
    }
  }

  /**
   * Something that a handler asked for.
   *
   * @param what for people: {@code a message to private:amy}
   * @param outcome what has become of it until now: {@code accepted}, {@code refused (20604)},
   *     {@code unknown}, {@code under way}
   */
  public record Asked(String what, String outcome) {}

  /**
   * A handler wanted the event, and did not get it.
   *
   * @param reason one sentence
   */
  public record Denied(String pluginId, String handler, String reason) implements Happened {}

  /**
   * The event reached no handler at all.
   *
   * @param reason one sentence
   */
  public record Dropped(String reason) implements Happened {}

  /**
   * A route that was looked at.
   *
   * @param listensTo for people: {@code command "hello <name>"}
   * @param wants whether it wants the event
   * @param refusal the first thing because of which it does not, without what a person wrote; empty
   *     when it does
   */
  public record Looked(
      String pluginId, String handler, String listensTo, boolean wants, String refusal) {}
}
