package dev.parley.api.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.handler.Per;
import org.jspecify.annotations.Nullable;

/**
 * What every route can say. Several roles, permissions, users and the like in one call mean that
 * one of them is enough; two calls of {@link #requires} must both hold.
 *
 * @param <E> the events that it is about
 * @param <R> its own type
 */
public interface Route<E extends BotEvent, R extends Route<E, R>> {

  /** Only in these kinds of conversation. */
  R in(ConversationType... kinds);

  /** Only what these accounts are told, by their configured names. */
  R accounts(String... names);

  /** Only in these conversations, by the ids of users, groups or rooms. */
  R conversations(String... ids);

  /** As {@link dev.parley.api.handler.Routing#priority}. */
  R priority(int priority);

  /** The next handler that wants the event gets it too. */
  R goOn();

  /** Only users with one of these roles, as {@link dev.parley.api.handler.RequiresRole}. */
  R requires(String... roles);

  /**
   * Only users with one of these permissions, as {@link dev.parley.api.handler.RequiresPermission}.
   */
  R requiresPermission(String... permissions);

  /** As {@link dev.parley.api.handler.OncePer}. */
  R once(Per per, String period);

  /** As {@link dev.parley.api.handler.Cooldown}, silent. */
  R cooldown(String time, Per per);

  /** As {@link dev.parley.api.handler.Cooldown}, for each member, silent. */
  default R cooldown(String time) {
    return cooldown(time, Per.MEMBER);
  }

  /** As {@link dev.parley.api.handler.Cooldown}; whoever comes too early is told so once. */
  R cooldownWithNotice(String time, Per per);

  /** As {@link dev.parley.api.handler.Typing}. */
  R typing();

  /** What it is called in logs and meters; its class and line when not given. */
  R named(String name);

  /**
   * Ends the route with what answers.
   *
   * @throws IllegalArgumentException with a sentence, when the route can never work
   */
  void handle(Answering<E> handler);

  /**
   * Ends the route with what answers nothing by returning.
   *
   * @throws IllegalArgumentException with a sentence, when the route can never work
   */
  void run(Acting<E> handler);

  /** Handles an event, and answers. */
  @FunctionalInterface
  interface Answering<E extends BotEvent> {

    /**
     * Handles.
     *
     * @return what an annotated handler may return
     */
    @Nullable Object handle(RouteCall<E> call) throws Exception;
  }

  /** Handles an event. */
  @FunctionalInterface
  interface Acting<E extends BotEvent> {

    void run(RouteCall<E> call) throws Exception;
  }
}
