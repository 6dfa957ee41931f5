package dev.parley.sandbox.internal.http;

import dev.parley.sandbox.internal.net.Farewell;
import dev.parley.wire.serverapi.ApiCode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts requests together; one whose body is too long is answered in the service's way. */
public final class BoundedBody extends HttpObjectAggregator {

  private final Farewell farewell;

  public BoundedBody(int maxBytes, Farewell farewell) {
    super(maxBytes);
    this.farewell = farewell;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    FullHttpResponse response =
        HttpHandler.response(
            HttpAnswer.refusal(
                ApiCode.PARAMETER_TOO_LONG,
                "The body has more than " + maxContentLength() + " bytes."));
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    farewell.after(ctx.writeAndFlush(response));
  }
}
