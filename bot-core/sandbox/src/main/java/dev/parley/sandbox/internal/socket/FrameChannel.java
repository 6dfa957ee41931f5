package dev.parley.sandbox.internal.socket;

import dev.parley.sandbox.internal.net.Farewell;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;

/** Writes packets to one connection, each as a WebSocket message, and ends it in good manners. */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
final class FrameChannel {

  private final Channel channel;
  private final ProtocolVersion version;
  private final Farewell farewell;
  private boolean ending;

  FrameChannel(Channel channel, ProtocolVersion version, Farewell farewell) {
    this.channel = channel;
    this.version = version;
    this.farewell = farewell;
  }

  /** Whether the last packet has been written. */
  boolean isEnding() {
    return ending;
  }

  void send(ServerFrame frame) {
    if (!ending) {
      byte[] bytes = FrameCodec.write(frame, version);
      channel.writeAndFlush(
          new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)), channel.voidPromise());
    }
  }

  /** Says that this was the last packet and waits for the other side to close. */
  void end(WebSocketCloseStatus status) {
    if (!ending) {
      ending = true;
      farewell.after(channel.writeAndFlush(new CloseWebSocketFrame(status)));
    }
  }

  void cut() {
    ending = true;
    channel.close();
  }
}
