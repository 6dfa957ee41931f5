package dev.parley.starter;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who writes to the bot. */
public final class Person implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Engine engine = Engine.start();
  private final Transport transport;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  public Person(Sandbox sandbox, String userId) throws Exception {
    transport =
        engine.transport(
            AccountOptions.of(
                userId,
                sandbox.appKey(),
                URI.create(sandbox.navigator()),
                sandbox.tokenFor(userId)));
    ConnectionState state =
        transport
            .connect(Cursor.START, new Ears())
            .toCompletableFuture()
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!(state instanceof ConnectionState.Connected)) {
      throw new IllegalStateException(userId + " is " + state);
    }
  }

  public void says(String to, String text) {
    transport.send(new OutgoingMessage(Conversation.privateChat(to), new TextContent(text)));
  }

  /** The next text that comes; null when none comes. */
  public @Nullable String hears() throws InterruptedException {
    return heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Ears implements EventSink {
    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      for (BotEvent event : batch.events()) {
        if (event instanceof Message message) {
          heard.add(message.text());
        }
      }
      return CompletableFuture.completedFuture(null);
    }
  }
}
