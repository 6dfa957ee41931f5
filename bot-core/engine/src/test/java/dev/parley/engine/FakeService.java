package dev.parley.engine;

import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server that does wrong what the sandbox, which is a good server, cannot be made to do: its
 * answers are the test's, and by default it greets every client, answers pings, and nothing else.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what a channel cannot do, the test sees
public final class FakeService implements AutoCloseable {

  /** What a navigator was asked. */
  public record NaviRequest(String uri, Map<String, String> headers, String body) {}

  /** What the test decides; called on the server's thread. */
  public interface Script {

    /** The status and the body of a navigator's answer; an answer of null never comes. */
    default @Nullable NaviAnswer navi(FakeService service, NaviRequest request) {
      return new NaviAnswer(200, service.naviJson("\"openHistoryMsg\":0"));
    }

    /** Whether WebSockets are opened; else the request for it is never answered. */
    default boolean upgrades() {
      return true;
    }

    /** A WebSocket was opened. */
    default void opened(Client client) {
      client.send(ServerFrame.ConnAck.accepted("me", "session", 1_000_000));
    }

    /** A frame came. */
    default void received(Client client, ClientFrame frame) {
      if (frame instanceof ClientFrame.PingReq) {
        client.send(new ServerFrame.PingResp());
      }
    }
  }

  /** A navigator's answer. */
  public record NaviAnswer(int status, String body) {}

  /** One connection. */
  public record Client(String uri, Map<String, String> headers, Channel channel) {

    public void send(ServerFrame frame) {
      channel.writeAndFlush(
          new BinaryWebSocketFrame(
              Unpooled.wrappedBuffer(FrameCodec.write(frame, ProtocolVersion.V3))));
    }

    public void sendRaw(byte[] frame) {
      channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)));
    }

    public void cut() {
      channel.close();
    }
  }

  public final List<NaviRequest> naviRequests = new CopyOnWriteArrayList<>();
  public final List<Client> clients = new CopyOnWriteArrayList<>();
  public final AtomicInteger upgrades = new AtomicInteger();
  public final List<ClientFrame> frames = new CopyOnWriteArrayList<>();

  private final EventLoopGroup thread =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Script script;
  private final @Nullable SslContext tls;
  private final Channel server;

  public FakeService(Script script) {
    this(script, null);
  }

  /**
   * @param tls what it says who it is with; null for a server without TLS
   */
  public FakeService(Script script, @Nullable SslContext tls) {
    this.script = script;
    this.tls = tls;
    this.server =
        new ServerBootstrap()
            .group(thread)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    open.add(channel);
                    if (tls != null) {
                      channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                    }
                    channel
                        .pipeline()
                        .addLast(new HttpServerCodec())
                        .addLast(new HttpObjectAggregator(65_536))
                        .addLast(new Http());
                  }
                })
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  public String address() {
    return "127.0.0.1:" + ((InetSocketAddress) server.localAddress()).getPort();
  }

  public URI navigator() {
    return URI.create((tls == null ? "http://" : "https://") + address());
  }

  /** A good answer of a navigator, with more fields. */
  public String naviJson(String more) {
    return "{\"code\":200,\"userId\":\"me\",\"serverAddr\":[{\"addr\":\""
        + address()
        + "\",\"protocol\":"
        + (tls == null ? 5 : 6)
        + ",\"weight\":1}],"
        + more
        + '}';
  }

  /** What was received of one kind. */
  public <T extends ClientFrame> List<T> frames(Class<T> kind) {
    return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** How many connections are open, with navigators' requests. */
  public int connections() {
    return open.size();
  }

  /** Closes all connections; new ones are still taken. */
  public void cutAll() {
    open.close().syncUninterruptibly();
  }

  @Override
  public void close() {
    server.close().syncUninterruptibly();
    open.close().syncUninterruptibly();
    thread.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Http extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      if (request.method().equals(HttpMethod.POST)) {
        navi(context, request);
      } else {
        upgrade(context, request);
      }
    }

    private void navi(ChannelHandlerContext context, FullHttpRequest request) {
      NaviRequest asked =
          new NaviRequest(
              request.uri(), headers(request), request.content().toString(StandardCharsets.UTF_8));
      naviRequests.add(asked);
      NaviAnswer answer = script.navi(FakeService.this, asked);
      if (answer == null) {
        return;
      }
      DefaultFullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(answer.status()),
              Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8));
      response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private static Map<String, String> headers(FullHttpRequest request) {
      return request.headers().entries().stream()
          .collect(
              Collectors.toMap(it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
      upgrades.incrementAndGet();
      if (!script.upgrades()) {
        return;
      }
      Client client = new Client(request.uri(), headers(request), context.channel());
      var handshaker =
          new WebSocketServerHandshakerFactory("ws://fake", null, false, 1 << 20)
              .newHandshaker(request);
      context.pipeline().replace(this, null, new Frames(client));
      handshaker
          .handshake(context.channel(), request)
          .addListener(
              done -> {
                clients.add(client);
                script.opened(client);
              });
    }
  }

  private final class Frames extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {

    private final Client client;

    Frames(Client client) {
      this.client = client;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame message) {
      ClientFrame frame = FrameCodec.readClient(ByteBufUtil.getBytes(message.content()));
      frames.add(frame);
      script.received(client, frame);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
