package dev.parley.engine.internal.link;

import dev.parley.wire.MalformedException;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames over a WebSocket whose upgrade is done. One binary message is one frame; text is ignored,
 * as is a frame that cannot be read. What is sent in one go leaves in one go.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a channel tells by events what its futures say
public final class ChannelSocket extends SimpleChannelInboundHandler<WebSocketFrame>
    implements Socket {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelSocket.class);

  private final Channel channel;
  private final ProtocolVersion version;
  private final String name;
  private final Runnable tooLarge;
  private Receiver receiver;
  private String reason = "The server closed the connection.";
  private boolean closed;
  private boolean flushing;

  /**
   * @param name of the account, for the log
   * @param tooLarge is run when the server sent a larger frame than is taken; the connection ends
   * @param receiver who is told first
   */
  public ChannelSocket(
      Channel channel, ProtocolVersion version, String name, Runnable tooLarge, Receiver receiver) {
    this.channel = channel;
    this.version = version;
    this.name = name;
    this.tooLarge = tooLarge;
    this.receiver = receiver;
  }

  @Override
  public void tell(Receiver next) {
    receiver = next;
  }

  @Override
  public void send(ClientFrame frame) {
    if (closed) {
      return;
    }
    channel.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(FrameCodec.write(frame))));
    if (!flushing) {
      flushing = true;
      channel.eventLoop().execute(this::flush);
    }
  }

  @Override
  public void close() {
    closed = true;
    channel.close();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame message) {
    switch (message) {
      case BinaryWebSocketFrame binary -> read(binary.content());
      case PingWebSocketFrame ping ->
          context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      case CloseWebSocketFrame close -> {
        reason = "The server closed the WebSocket (" + close.statusCode() + ").";
        context.close();
      }
      default -> {}
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!closed) {
      closed = true;
      receiver.closed(reason);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    reason = "The connection broke: " + cause.getMessage();
    if (cause instanceof CorruptedWebSocketFrameException corrupted
        && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
      tooLarge.run();
    }
    context.close();
  }

  private void read(ByteBuf content) {
    if (closed) {
      return;
    }
    try {
      receiver.received(FrameCodec.readServer(ByteBufUtil.getBytes(content), version));
    } catch (MalformedException e) {
      LOG.warn("{}: a frame of the server cannot be read: {}", name, e.getMessage());
    }
  }

  private void flush() {
    flushing = false;
    channel.flush();
  }
}
