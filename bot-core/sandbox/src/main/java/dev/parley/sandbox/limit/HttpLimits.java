package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * What a request may cost. The service documents none of these.
 *
 * @param lineBytes the longest request line; longer ones get HTTP 414
 * @param headerBytes all headers together; more get HTTP 431
 * @param bodyBytes the longest body; longer ones get code 1005 with HTTP 400
 * @param formFields how many fields a form may have; more get code 1002 with HTTP 400
 * @param patience how long a connection may take for its first request, and rest between two; then
 *     it is closed
 */
public record HttpLimits(
    int lineBytes, int headerBytes, int bodyBytes, int formFields, Duration patience) {

  public static final HttpLimits DEFAULTS =
      new HttpLimits(8 * 1024, 16 * 1024, 256 * 1024, 4_000, Duration.ofSeconds(60));

  public HttpLimits {
    AtLeast.one("lineBytes", lineBytes);
    AtLeast.one("headerBytes", headerBytes);
    AtLeast.one("bodyBytes", bodyBytes);
    AtLeast.one("formFields", formFields);
    AtLeast.positive("patience", patience);
  }
}
