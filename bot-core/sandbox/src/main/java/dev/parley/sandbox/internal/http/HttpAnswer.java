package dev.parley.sandbox.internal.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** What a request is answered with. */
public record HttpAnswer(HttpResponseStatus status, String contentType, byte[] body) {

  public static HttpAnswer json(HttpResponseStatus status, String json) {
    return text(status, "application/json; charset=utf-8", json);
  }

  public static HttpAnswer text(HttpResponseStatus status, String contentType, String text) {
    return new HttpAnswer(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The code and the sentence of an answer that says no. */
  public static HttpAnswer refusal(HttpResponseStatus status, int code, String sentence) {
    return json(status, Json.object().put("code", code).put("errorMessage", sentence).toString());
  }
}
