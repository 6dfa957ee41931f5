package dev.parley.sandbox.internal.http;

import dev.parley.sandbox.internal.net.Farewell;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Puts requests together; one whose body is too long is answered in the service's way. */
public final class BoundedBody extends HttpObjectAggregator {

  private static final int LENGTH_EXCEEDED = 1005;

  private final Farewell farewell;

  public BoundedBody(int maxBytes, Farewell farewell) {
    super(maxBytes);
    this.farewell = farewell;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    HttpAnswer answer =
        HttpAnswer.refusal(
            HttpResponseStatus.BAD_REQUEST,
            LENGTH_EXCEEDED,
            "The body has more than " + maxContentLength() + " bytes.");
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, answer.status(), Unpooled.wrappedBuffer(answer.body()));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
        .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    farewell.after(ctx.writeAndFlush(response));
  }
}
