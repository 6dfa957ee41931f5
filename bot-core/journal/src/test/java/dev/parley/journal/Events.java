package dev.parley.journal;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Short names for what tests write and wait for. */
final class Events {

  static final String BOT = "helper";
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Events() {}

  /** A message of a user in a private chat. */
  static Message message(String uid, String user, String text) {
    return new Message(
        BOT,
        uid,
        Conversation.privateChat(user),
        user,
        new TextContent(text),
        NOON,
        Map.of(),
        List.of(),
        false);
  }

  static Message message(String uid) {
    return message(uid, "amy", "hello " + uid);
  }

  static EventBatch batch(String cursor, BotEvent... events) {
    return new EventBatch(List.of(events), new Cursor(cursor));
  }

  static NewAct answer(String text) {
    return new NewAct(send(text));
  }

  static Act.Send send(String text) {
    return new Act.Send(
        BOT, new OutgoingMessage(Conversation.privateChat("amy"), new TextContent(text)));
  }

  static Handled handled(Stored event, NewAct... acts) {
    return new Handled(event, EventOutcome.HANDLED, Duration.ofMillis(3)).withActs(List.of(acts));
  }

  /** Waits for a stage. */
  static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Waits for a stage that fails; why it did. */
  static Throwable failure(CompletionStage<?> stage) {
    try {
      done(stage);
    } catch (CompletionException e) {
      return e.getCause() == null ? e : e.getCause();
    }
    throw new AssertionError("it did not fail");
  }
}
