package dev.parley.api.handler;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Reply;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** One event on its way into one handler, as a {@link HandlerInterceptor} sees it. */
public interface HandlerCall {

  BotEvent event();

  /**
   * The bot as the handler has it: what an interceptor sends goes out together with what the
   * handler sends, or not at all.
   */
  Bot bot();

  /** The plugin that the handler belongs to. */
  String pluginId();

  /** The handler, for people: {@code HelloPlugin.hello}. */
  String handler();

  /** An annotation of the handler's method, else of its class; a registered route has none. */
  <A extends Annotation> Optional<A> annotation(Class<A> type);

  /**
   * Goes on: to the next interceptor, and in the end to the handler, on this thread. A stage that
   * the handler returned has then come to its end. It may be called several times; each time begins
   * anew, and what was asked for between here and the handler the time before is dropped. So is
   * what a failed one asked for.
   *
   * @return what the handler answers
   * @throws Exception what the handler, or an interceptor behind this one, threw. What a person
   *     wrote wrongly is told in this way too; whoever lets it through has it answered with a
   *     friendly line
   * @throws IllegalStateException on another thread, and when the handler has already run for too
   *     long
   */
  List<Reply> proceed() throws Exception;

  /**
   * Lets the handler not have the event, as if one of its conditions had said no: the next handler
   * is asked, nothing of what was asked for until then is sent, and nothing counts for cooldowns.
   * To keep the event instead, return an answer, or an empty one, without {@link #proceed}. An
   * interceptor further outside that proceeds again takes it back.
   *
   * @param reason one sentence for people who operate the bot; it shows where an event is explained
   * @return nothing, to be returned
   */
  List<Reply> veto(String reason);
}
