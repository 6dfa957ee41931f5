package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Conversation;
import dev.parley.api.Reply;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.runtime.internal.handler.Actor;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what a handler returned: into the conversation of its event, if it says nothing else. */
record Answers(BotEvent event, Turn turn) implements Outlet {

  /**
   * Sends it; waits for stages.
   *
   * @throws Throwable what a stage failed with, or a stream threw
   */
  void send(@Nullable Object returned) throws Throwable {
    walk(returned, this);
  }

  /**
   * Takes what was returned apart; waits for stages.
   *
   * @throws Throwable what a stage failed with, or a stream threw
   */
  void walk(@Nullable Object returned, Outlet out) throws Throwable {
    switch (returned) {
      case null -> {}
      case String text -> {
        if (!text.isEmpty()) {
          out.take(new TextContent(text), Reply.Target.Known.HERE);
        }
      }
      case Content content -> out.take(content, Reply.Target.Known.HERE);
      case Reply reply -> out.take(reply.content(), reply.target());
      case Optional<?> optional -> walk(optional.orElse(null), out);
      case Collection<?> several -> {
        for (Object each : several) {
          walk(each, out);
        }
      }
      case Stream<?> several -> {
        try (several) {
          for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
            walk(each.next(), out);
          }
        }
      }
      case CompletionStage<?> stage -> {
        turn.awaiting();
        walk(result(stage), out);
      }
      default -> throw new IllegalStateException("cannot answer with a " + returned.getClass());
    }
  }

  @Override
  public void take(Content content, Reply.Target target) {
    if (event instanceof ConnectionChange) {
      throw new IllegalStateException(
          "a change of the connection happens in no conversation, so there is nobody to answer");
    }
    switch (target) {
      case Reply.Target.Known.HERE -> turn.send(event.conversation(), content);
      case Reply.Target.Known.SENDER -> turn.send(sender(), content);
      case Reply.Target.Members members ->
          turn.send(event.conversation(), content, members.userIds());
    }
  }

  private Conversation sender() {
    String userId = Actor.of(event);
    if (userId.isEmpty()) {
      throw new IllegalStateException(
          "nobody is known to have caused this "
              + event.getClass().getSimpleName()
              + ", so nobody can be answered in private");
    }
    return Conversation.privateChat(userId);
  }

  /** Says how a command is written. */
  void usage(String text) {
    turn.send(event.conversation(), text);
  }

  private static @Nullable Object result(CompletionStage<?> stage) throws Throwable {
    CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
    stage.whenComplete(
        (value, error) -> {
          if (error == null) {
            result.complete(value);
          } else {
            result.completeExceptionally(error);
          }
        });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean wrapped = cause instanceof java.util.concurrent.CompletionException;
    return wrapped && cause.getCause() != null ? cause.getCause() : cause;
  }
}
