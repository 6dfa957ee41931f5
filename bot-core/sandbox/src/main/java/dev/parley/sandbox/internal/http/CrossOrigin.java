package dev.parley.sandbox.internal.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * Lets pages of any origin call what clients call. Clients may ask with credentials, for which a
 * browser wants its own origin repeated and takes no wildcard.
 */
final class CrossOrigin {

  /** How long a browser may remember the answer, in seconds. */
  private static final int MAX_AGE = 600;

  private CrossOrigin() {}

  /** Adds to any answer what its page may see. */
  static void allow(HttpHeaders request, HttpHeaders answer) {
    String origin = request.get(HttpHeaderNames.ORIGIN);
    if (origin == null) {
      answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
      return;
    }
    answer
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
        .set(HttpHeaderNames.VARY, "Origin");
  }

  /** Adds to the answer of a preflight what its page may send. */
  static void allowPreflight(HttpHeaders answer) {
    answer
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS")
        .set(
            HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
            "content-type, rc-appkey, rc-negotiate, rc-app-key, rc-token")
        .set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
  }
}
