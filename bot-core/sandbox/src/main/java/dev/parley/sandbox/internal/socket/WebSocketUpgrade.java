package dev.parley.sandbox.internal.socket;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.DevicePolicy;
import dev.parley.sandbox.internal.fault.FaultBook;
import dev.parley.sandbox.internal.fault.FrameFaults;
import dev.parley.sandbox.internal.net.Farewell;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.SendMeter;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ServerFrame;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.UUID;

/**
 * Turns a request for {@code /websocket} into a client. The handshake always succeeds: a client
 * learns from the CONNACK, the first packet, whether it is in. Extensions such as compression are
 * declined.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class WebSocketUpgrade {

  /** In a DISCONNECT: another device took over. */
  private static final int KICKED = 1;

  private final SandboxState state;
  private final Admission admission;
  private final RequestDesk desk;
  private final Farewell farewell;
  private final DevicePolicy devices;
  private final FaultBook faults;
  private final Timers timers;
  private final int initialMessageId;
  private final SocketLimits limits;

  /**
   * @param initialMessageId the message id that counts as used, told to clients of protocol version
   *     4; 0 to 65 535
   */
  public WebSocketUpgrade(
      SandboxState state,
      Admission admission,
      RequestDesk desk,
      Farewell farewell,
      DevicePolicy devices,
      FaultBook faults,
      Timers timers,
      int initialMessageId) {
    this.state = state;
    this.admission = admission;
    this.desk = desk;
    this.farewell = farewell;
    this.devices = devices;
    this.faults = faults;
    this.timers = timers;
    this.initialMessageId = initialMessageId;
    limits = state.limits().sockets();
  }

  /**
   * Answers the request and takes the connection over. The handlers of HTTP must be gone, but for
   * the codec and the aggregator.
   */
  public void upgrade(ChannelHandlerContext ctx, FullHttpRequest request) {
    Channel channel = ctx.channel();
    WebSocketDecoderConfig config =
        WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(limits.frameBytes())
            .allowExtensions(false)
            .closeOnProtocolViolation(false)
            .withUTF8Validator(false)
            .build();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(request.uri(), null, config).newHandshaker(request);
    if (handshaker == null) {
      farewell.after(WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel));
      return;
    }
    String uri = request.uri();
    handshaker
        .handshake(channel, request)
        .addListener(
            shaken -> {
              if (shaken.isSuccess() && channel.isActive()) {
                meet(channel, admission.judge(uri));
              } else {
                channel.close();
              }
            });
  }

  private void meet(Channel channel, Admission.Verdict verdict) {
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.addLast(new WebSocketFrameAggregator(limits.packetBytes()));
    FrameChannel frames = new FrameChannel(channel, verdict.version(), farewell);
    switch (verdict) {
      case Admission.Verdict.Admitted admitted -> admit(pipeline, frames, admitted);
      case Admission.Verdict.Rejected rejected -> {
        pipeline.addLast(new TurnedAway());
        ServerFrame.ConnAck no = ServerFrame.ConnAck.refused(rejected.status());
        state.tally().refused(no.code().code());
        frames.send(no);
        frames.end(WebSocketCloseStatus.NORMAL_CLOSURE);
      }
    }
  }

  /** Puts the earlier devices of the same kind out. */
  private static void replace(Admission.Verdict.Admitted newcomer) {
    newcomer.user().links().stream()
        .filter(link -> link.client().kind().equals(newcomer.client().kind()))
        .forEach(link -> link.disconnect(KICKED));
  }

  private void admit(
      ChannelPipeline pipeline, FrameChannel frames, Admission.Verdict.Admitted admitted) {
    String sessionId = UUID.randomUUID().toString();
    String deviceId = admitted.client().deviceId();
    SendMeter meter =
        admitted.user().meter(deviceId.isEmpty() ? sessionId : deviceId, state.clock().instant());
    ClientLink link = new ClientLink(admitted.client(), frames, meter, state.clock());
    if (devices == DevicePolicy.ONE_PER_PLATFORM) {
      replace(admitted);
    }
    state.users().enter(admitted.user(), link);
    frames.send(
        new ServerFrame.ConnAck(
            0, admitted.user().id(), sessionId, state.clock().stamp(), initialMessageId));
    pipeline.addLast(new FrameFaults(faults, timers, admitted.user().id()));
    pipeline.addLast(new ClientSocket(state, desk, admitted.user(), link, frames));
  }
}
