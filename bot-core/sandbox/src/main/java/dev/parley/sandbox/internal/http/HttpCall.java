package dev.parley.sandbox.internal.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;

/**
 * A request, whole.
 *
 * @param path where it went, without the query
 * @param query the names and values behind the path; names and values of a broken query fail with
 *     {@link IllegalArgumentException} when asked for
 * @param body read as UTF-8
 */
public record HttpCall(
    HttpMethod method, String path, QueryStringDecoder query, HttpHeaders headers, String body) {

  /** The first value of this name in the query; empty when there is none. */
  public String parameter(String name) {
    return query.parameters().getOrDefault(name, List.of("")).getFirst();
  }

  /** The value of this header; empty when there is none. */
  public String header(String name) {
    return headers.get(name, "");
  }
}
