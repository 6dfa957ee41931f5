package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Conversation;
import dev.parley.api.Reply;
import dev.parley.api.content.Content;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what a handler returned into the conversation of its event. */
record Answers(Conversation to, Turn turn) {

  /**
   * Sends it; waits for stages.
   *
   * @throws Throwable what a stage failed with, or a stream threw
   */
  void send(@Nullable Object returned) throws Throwable {
    switch (returned) {
      case null -> {}
      case String text -> {
        if (!text.isEmpty()) {
          turn.send(to, text);
        }
      }
      case Content content -> turn.send(to, content);
      case Reply reply -> turn.send(to, reply.content());
      case Optional<?> optional -> send(optional.orElse(null));
      case Collection<?> several -> {
        for (Object each : several) {
          send(each);
        }
      }
      case Stream<?> several -> {
        try (several) {
          for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
            send(each.next());
          }
        }
      }
      case CompletionStage<?> stage -> {
        turn.awaiting();
        send(result(stage));
      }
      default -> throw new IllegalStateException("cannot answer with a " + returned.getClass());
    }
  }

  /** Says how a command is written. */
  void usage(String text) {
    turn.send(to, text);
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
