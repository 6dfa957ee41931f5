package dev.parley.sandbox.internal.http;

import dev.parley.wire.serverapi.ApiCode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address is answered by what. */
public final class HttpRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(HttpRoutes.class);

  private final Map<String, HttpEndpoint> byPath;

  public HttpRoutes(Collection<HttpEndpoint> endpoints) {
    byPath =
        endpoints.stream()
            .collect(Collectors.toUnmodifiableMap(HttpEndpoint::path, Function.identity()));
  }

  boolean isCrossOrigin(String path) {
    HttpEndpoint endpoint = byPath.get(path);
    return endpoint != null && endpoint.isCrossOrigin();
  }

  HttpAnswer answer(HttpCall call) {
    HttpEndpoint endpoint = byPath.get(call.path());
    if (endpoint == null) {
      return HttpAnswer.refusal(ApiCode.NOT_FOUND, "There is nothing at this address.");
    }
    try {
      return endpoint.answer(call);
    } catch (IllegalArgumentException e) {
      return HttpAnswer.refusal(ApiCode.BAD_PARAMETER, "The request cannot be read.");
    } catch (RuntimeException e) {
      LOG.error("{} failed", call.path(), e);
      return HttpAnswer.refusal(ApiCode.INTERNAL_ERROR, "The sandbox failed.");
    }
  }
}
