package dev.parley.sandbox.internal.http;

import dev.parley.sandbox.internal.net.Farewell;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of one connection, one after the other. */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

  private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);

  private final HttpRoutes routes;
  private final Farewell farewell;

  public HttpHandler(HttpRoutes routes, Farewell farewell) {
    this.routes = routes;
    this.farewell = farewell;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    if (!request.decoderResult().isSuccess()) {
      farewell.after(ctx.writeAndFlush(empty(unreadable(request.decoderResult().cause()))));
      return;
    }
    QueryStringDecoder query = new QueryStringDecoder(request.uri());
    String path = query.rawPath();
    FullHttpResponse response;
    if (request.method().equals(HttpMethod.OPTIONS) && routes.isCrossOrigin(path)) {
      response = empty(HttpResponseStatus.NO_CONTENT);
      CrossOrigin.allowPreflight(response.headers());
    } else {
      String body = request.content().toString(StandardCharsets.UTF_8);
      response =
          response(
              routes.answer(new HttpCall(request.method(), path, query, request.headers(), body)));
    }
    if (routes.isCrossOrigin(path)) {
      CrossOrigin.allow(request.headers(), response.headers());
    }
    ctx.writeAndFlush(response);
  }

  private static HttpResponseStatus unreadable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
      case TooLongHttpHeaderException headers -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
      default -> HttpResponseStatus.BAD_REQUEST;
    };
  }

  private static FullHttpResponse empty(HttpResponseStatus status) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    if (!status.equals(HttpResponseStatus.NO_CONTENT)) {
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    }
    return response;
  }

  static FullHttpResponse response(HttpAnswer answer) {
    ByteBuf body = Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, answer.status(), body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("x-content-type-options", "nosniff");
    return response;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException || cause instanceof CodecException)) {
      LOG.error("an HTTP connection failed", cause);
    }
    ctx.close();
  }
}
