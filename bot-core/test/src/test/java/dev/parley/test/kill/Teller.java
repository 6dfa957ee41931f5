package dev.parley.test.kill;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A user who tells the bot numbers, one after the other. */
record Teller(Transport transport, CompletableFuture<Void> end) {

  private static final Conversation TO_BOT = Conversation.privateChat(KillTest.BOT);

  static Teller start(Engine engine, Sandbox sandbox, String name, int numbers) {
    Transport transport = connected(engine, sandbox, name, batch -> {});
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(() -> tell(transport, numbers), Thread::startVirtualThread);
    return new Teller(transport, end);
  }

  /** A user who listens. */
  static Transport connected(Engine engine, Sandbox sandbox, String name, Listener listener) {
    Transport transport =
        engine.transport(
            AccountOptions.of(
                name, sandbox.appKey(), URI.create(sandbox.navigator()), sandbox.tokenFor(name)));
    transport.connect(Cursor.START, listener).toCompletableFuture().join();
    return transport;
  }

  private static void tell(Transport transport, int numbers) {
    for (int i = 1; i <= numbers; i++) {
      SendOutcome outcome =
          transport
              .send(new OutgoingMessage(TO_BOT, new TextContent("m " + i)))
              .toCompletableFuture()
              .join();
      if (!(outcome instanceof SendOutcome.Accepted)) {
        throw new AssertionError("m " + i + ": " + outcome);
      }
    }
  }

  void awaitEnd() {
    end.orTimeout(30, TimeUnit.MINUTES).join();
  }

  void close() {
    transport.close();
  }
}
