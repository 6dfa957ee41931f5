package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.loop.Completion;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One HTTP request on a connection of its own, which is closed when the answer is there. */
@SuppressWarnings("FutureReturnValueIgnored") // a channel tells by events what its futures say
final class HttpPost<T> extends SimpleChannelInboundHandler<FullHttpResponse> {

  private static final int MAX_ANSWER_BYTES = 1 << 20;

  private final Endpoint endpoint;
  private final String path;
  private final Map<String, String> headers;
  private final String body;
  private final Reading<T> reading;
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  private HttpPost(
      Endpoint endpoint,
      String path,
      Map<String, String> headers,
      String body,
      Reading<T> reading) {
    this.endpoint = endpoint;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.reading = reading;
  }

  /** What to make of an answer. */
  interface Reading<T> {

    /** An answer came, with an HTTP status and a body. */
    T read(int status, byte[] body);
  }

  /**
   * Posts; the future completes on the loop, exceptionally when there was no answer. Cancelling it
   * closes the connection.
   */
  static <T> CompletableFuture<T> send(
      Dialer dialer,
      EventLoop loop,
      Endpoint endpoint,
      String path,
      Map<String, String> headers,
      String body,
      Reading<T> reading) {
    HttpPost<T> post = new HttpPost<>(endpoint, path, headers, body, reading);
    ChannelFuture dialled =
        dialer.dial(
            loop,
            endpoint,
            new HttpClientCodec(),
            new HttpObjectAggregator(MAX_ANSWER_BYTES),
            post);
    dialled.addListener(
        done -> {
          if (done.cause() != null) {
            post.answer.completeExceptionally(done.cause());
          }
        });
    Completion.follow(post.answer, (result, failure) -> dialled.channel().close());
    return post.answer;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            path,
            Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
    headers.forEach(request.headers()::set);
    request
        .headers()
        .set(HttpHeaderNames.HOST, endpoint.authority())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, request.content().readableBytes());
    context.writeAndFlush(request);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    answer.complete(
        reading.read(response.status().code(), ByteBufUtil.getBytes(response.content())));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    answer.completeExceptionally(new IOException("the server closed the connection"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    answer.completeExceptionally(cause);
    context.close();
  }
}
