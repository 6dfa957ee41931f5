package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.link.Socket;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Waits for the first word of the server, which says whether we are logged in. */
final class Greeting implements Socket.Receiver {

  private final CompletableFuture<ServerFrame.ConnAck> word = new CompletableFuture<>();

  /** Completes on the loop, exceptionally when the socket was closed before. */
  CompletableFuture<ServerFrame.ConnAck> word() {
    return word;
  }

  @Override
  public void received(ServerFrame frame) {
    if (frame instanceof ServerFrame.ConnAck ack) {
      word.complete(ack);
    }
  }

  @Override
  public void closed(String reason) {
    word.completeExceptionally(new IOException(reason));
  }
}
