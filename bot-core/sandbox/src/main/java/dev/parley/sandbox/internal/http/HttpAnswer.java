package dev.parley.sandbox.internal.http;

import dev.parley.wire.serverapi.ApiCode;
import io.netty.handler.codec.http.HttpResponseStatus;

/** What a request is answered with. */
public record HttpAnswer(HttpResponseStatus status, String contentType, String body) {

  public static HttpAnswer json(HttpResponseStatus status, String json) {
    return new HttpAnswer(status, "application/json; charset=utf-8", json);
  }

  /** The service's code of an answer that says no, and a sentence about what is wrong. */
  public static HttpAnswer refusal(ApiCode code, String sentence) {
    return json(
        HttpResponseStatus.valueOf(code.httpStatus()),
        Json.object().put("code", code.code()).put("errorMessage", sentence).toString());
  }
}
