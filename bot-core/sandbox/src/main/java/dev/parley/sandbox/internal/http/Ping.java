package dev.parley.sandbox.internal.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Says that this server is there: older clients race their servers by it. */
public final class Ping implements HttpEndpoint {

  @Override
  public String path() {
    return "/ping";
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    return new HttpAnswer(HttpResponseStatus.OK, "text/plain; charset=utf-8", "pong");
  }
}
