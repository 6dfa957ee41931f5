package dev.parley.sandbox.internal.socket;

import dev.parley.sandbox.Incident;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.MalformedException;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ServerFrame;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a logged-in client sends. Packets of unknown types and text messages are ignored, as
 * clients ignore those of the server; bytes that are no packet at all end the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
final class ClientSocket extends SimpleChannelInboundHandler<WebSocketFrame> {

  private static final Logger LOG = LoggerFactory.getLogger(ClientSocket.class);

  private final SandboxState state;
  private final RequestDesk desk;
  private final User user;
  private final ClientLink link;
  private final FrameChannel channel;

  ClientSocket(
      SandboxState state, RequestDesk desk, User user, ClientLink link, FrameChannel channel) {
    this.state = state;
    this.desk = desk;
    this.user = user;
    this.link = link;
    this.channel = channel;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    switch (frame) {
      case BinaryWebSocketFrame binary when !channel.isEnding() ->
          receive(ByteBufUtil.getBytes(binary.content()));
      case PingWebSocketFrame ping when !channel.isEnding() ->
          ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      case CloseWebSocketFrame close when channel.isEnding() -> ctx.close();
      case CloseWebSocketFrame close -> channel.end(WebSocketCloseStatus.NORMAL_CLOSURE);
      default -> {}
    }
  }

  private void receive(byte[] packet) {
    try {
      receive(FrameCodec.readClient(packet));
    } catch (MalformedException e) {
      LOG.debug("unreadable packet of {}: {}", user.id(), e.getMessage());
      state.tally().happened(Incident.UNREADABLE_PACKET);
      channel.end(WebSocketCloseStatus.PROTOCOL_ERROR);
    }
  }

  private void receive(ClientFrame frame) {
    switch (frame) {
      case ClientFrame.PingReq ping -> channel.send(new ServerFrame.PingResp());
      case ClientFrame.Publish publish -> channel.send(desk.publish(user, link, publish));
      case ClientFrame.Query query -> channel.send(desk.query(user, link, query));
      case ClientFrame.PubAck ack -> link.acked(ack.messageId());
      case ClientFrame.QueryCon confirmed -> {}
      case ClientFrame.Disconnect goodbye -> channel.end(WebSocketCloseStatus.NORMAL_CLOSURE);
      case ClientFrame.Unknown unknown -> {}
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (!ctx.channel().isWritable() && !channel.isEnding()) {
      LOG.debug("{} reads too slowly and is cut off", user.id());
      state.tally().happened(Incident.SLOW_CLIENT);
      channel.cut();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    state.users().leave(user, link);
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    switch (cause) {
      case TooLongFrameException tooLong -> oversized();
      case CorruptedWebSocketFrameException corrupted
          when corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG) ->
          oversized();
      case CorruptedWebSocketFrameException corrupted -> {
        state.tally().happened(Incident.UNREADABLE_PACKET);
        channel.end(corrupted.closeStatus());
      }
      case IOException lost -> channel.cut();
      default -> {
        LOG.error("a connection of {} failed", user.id(), cause);
        channel.cut();
      }
    }
  }

  private void oversized() {
    state.tally().happened(Incident.OVERSIZED_PACKET);
    channel.end(WebSocketCloseStatus.MESSAGE_TOO_BIG);
  }
}
