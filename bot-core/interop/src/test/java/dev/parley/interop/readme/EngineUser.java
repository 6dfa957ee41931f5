package dev.parley.interop.readme;

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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person who chats through our own engine. */
final class EngineUser implements AutoCloseable, EventSink {

  private final Engine engine = Engine.start();
  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private final Transport transport;

  EngineUser(AccountOptions account) {
    transport = engine.transport(account);
  }

  /** Connects and waits for what comes of it. */
  ConnectionState connect() {
    return transport.connect(Cursor.START, this).toCompletableFuture().join();
  }

  void say(Conversation to, String text) {
    transport.send(new OutgoingMessage(to, new TextContent(text))).toCompletableFuture().join();
  }

  /** The texts that came, in their order. */
  List<String> heard() {
    return heard.stream().map(Message::text).toList();
  }

  @Override
  public CompletionStage<Void> accept(EventBatch batch) {
    for (BotEvent event : batch.events()) {
      if (event instanceof Message message) {
        heard.add(message);
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    engine.close();
  }
}
