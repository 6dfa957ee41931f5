package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Reply;
import dev.parley.api.handler.HandlerCall;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.runtime.internal.routing.Route;
import java.lang.annotation.Annotation;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one event through the interceptors into a handler, and back. It is walked by the
 * thread of the handler, and remembers who had the last word.
 */
final class Passage {

  private final Route route;
  private final Turn turn;
  private final Answers answers;
  private final Invocation.Doing doing;
  private final List<HandlerInterceptor> interceptors;
  private int attempts;
  private @Nullable String decidedBy;
  private @Nullable String veto;

  Passage(Route route, Turn turn, Answers answers, Invocation.Doing doing) {
    this.route = route;
    this.turn = turn;
    this.answers = answers;
    this.doing = doing;
    interceptors = route.around().interceptors();
  }

  /** Walks it; what comes back is the answer. */
  List<Reply> walk() throws Throwable {
    return enter(0);
  }

  /** How often the handler ran. */
  int attempts() {
    return attempts;
  }

  /** The interceptor that answered or threw in the place of the handler; null when none did. */
  @Nullable String decidedBy() {
    return decidedBy;
  }

  /** Which interceptor does not let the handler have the event, and why; null when none. */
  @Nullable String veto() {
    return veto;
  }

  private List<Reply> enter(int level) throws Throwable {
    if (level == interceptors.size()) {
      attempts++;
      List<Reply> replies = new ArrayList<>();
      answers.walk(doing.run(turn), (content, target) -> replies.add(new Reply(content, target)));
      return List.copyOf(replies);
    }
    HandlerInterceptor interceptor = interceptors.get(level);
    Step step = new Step(level);
    try {
      List<Reply> answer =
          Objects.requireNonNull(
              interceptor.intercept(step), "an interceptor returned null instead of no answer");
      if (answer != step.back) {
        decidedBy = name(interceptor);
      }
      return answer;
    } catch (Throwable thrown) {
      if (thrown != step.thrown) {
        decidedBy = name(interceptor);
        veto = null;
      }
      throw thrown;
    }
  }

  private static String name(HandlerInterceptor interceptor) {
    String name = interceptor.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The call as one interceptor has it. */
  private final class Step implements HandlerCall {

    private static final int NOT_YET = -1;

    private final int level;
    private int collected = NOT_YET;
    private @Nullable List<Reply> back;
    private @Nullable Throwable thrown;

    Step(int level) {
      this.level = level;
    }

    @Override
    public BotEvent event() {
      return turn.event();
    }

    @Override
    public Bot bot() {
      return turn;
    }

    @Override
    public String pluginId() {
      return route.plugin().pluginId();
    }

    @Override
    public String handler() {
      return route.handler().name();
    }

    @Override
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
      return Optional.ofNullable(route.handler().annotation(type));
    }

    @Override
    public List<Reply> proceed() throws Exception {
      if (!turn.isHere() || turn.isOverdue()) {
        throw new IllegalStateException(
            turn.isHere()
                ? "the handler has run for too long to go on"
                : "a handler runs on the thread of its interceptors, and as long as they do");
      }
      beginAnew();
      try {
        List<Reply> answer = enter(level + 1);
        back = answer;
        return answer;
      } catch (Exception e) {
        throw failed(e);
      } catch (Error e) {
        throw failed(e);
      } catch (Throwable t) {
        throw failed(new UndeclaredThrowableException(t));
      }
    }

    @Override
    public List<Reply> veto(String reason) {
      veto = "interceptor " + name(interceptors.get(level)) + ": " + reason;
      return List.of();
    }

    private void beginAnew() {
      veto = null;
      decidedBy = null;
      if (collected == NOT_YET) {
        collected = turn.collected();
      } else {
        turn.forgetFrom(collected);
      }
    }

    private <T extends Throwable> T failed(T error) {
      thrown = error;
      turn.forgetFrom(collected);
      return error;
    }
  }
}
