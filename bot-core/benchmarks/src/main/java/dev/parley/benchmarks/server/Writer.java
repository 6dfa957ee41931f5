package dev.parley.benchmarks.server;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A user who writes to a bot and waits for its answer. */
final class Writer implements EventSink {

  private static final int PATIENCE_SECONDS = 30;

  private final Transport transport;
  private final Conversation bot;
  private final BlockingQueue<BotEvent> heard = new LinkedBlockingQueue<>();

  Writer(Engine engine, Sandbox sandbox, String userId, String bot) {
    this.bot = Conversation.privateChat(bot);
    transport =
        engine.transport(
            AccountOptions.of(
                userId,
                sandbox.appKey(),
                URI.create(sandbox.navigator()),
                sandbox.tokenFor(userId)));
    ConnectionState state = transport.connect(Cursor.START, this).toCompletableFuture().join();
    if (!(state instanceof ConnectionState.Connected)) {
      throw new IllegalStateException(userId + " is " + state);
    }
  }

  void write(String text) {
    var unused = transport.send(new OutgoingMessage(bot, new TextContent(text)));
  }

  void awaitAnswer() throws InterruptedException {
    if (heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("no answer in " + PATIENCE_SECONDS + " seconds");
    }
  }

  @Override
  public CompletionStage<Void> accept(EventBatch batch) {
    heard.addAll(batch.events());
    return CompletableFuture.completedFuture(null);
  }
}
