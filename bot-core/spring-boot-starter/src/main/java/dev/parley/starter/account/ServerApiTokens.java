package dev.parley.starter.account;

import dev.parley.api.ImException;
import dev.parley.engine.TokenProvider;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.ApiSignature;
import dev.parley.wire.serverapi.Endpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service's Server API for a token whenever the engine needs one, which also registers the
 * user id there. The call is signed with the app's secret.
 */
final class ServerApiTokens implements TokenProvider {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http;
  private final InstantSource clock;
  private final URI endpoint;
  private final String appKey;
  private final ApiSignature signature;
  private final String userId;
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json = JsonMapper.shared();

  ServerApiTokens(
      HttpClient http,
      InstantSource clock,
      String api,
      String appKey,
      String appSecret,
      String userId) {
    this.http = http;
    this.clock = clock;
    this.endpoint = URI.create(api.replaceAll("/+$", "") + Endpoint.GET_TOKEN.path());
    this.appKey = appKey;
    this.signature = new ApiSignature(appSecret);
    this.userId = userId;
  }

  @Override
  public CompletionStage<String> token(@Nullable String refused) {
    return http.sendAsync(request(), HttpResponse.BodyHandlers.ofString()).thenApply(this::tokenOf);
  }

  private HttpRequest request() {
    // at most 13 characters, of the 18 that the documents allow
    String nonce = Long.toString(random.nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    String timestamp = Long.toString(clock.millis());
    String user = URLEncoder.encode(userId, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(endpoint)
        .timeout(TIMEOUT)
        .header(ApiSignature.APP_KEY, appKey)
        .header(ApiSignature.NONCE, nonce)
        .header(ApiSignature.TIMESTAMP, timestamp)
        .header(ApiSignature.SIGNATURE, signature.sign(nonce, timestamp))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("userId=" + user + "&name=" + user))
        .build();
  }

  private String tokenOf(HttpResponse<String> response) {
    String what = "asking " + endpoint + " for a token of user " + userId;
    JsonNode answer;
    try {
      answer = json.readTree(response.body());
    } catch (JacksonException e) {
      throw new ImException.ConnectionFailed(
          what + ": HTTP " + response.statusCode() + " without JSON", response.statusCode(), true);
    }
    int code = answer.path("code").asInt(response.statusCode());
    String token = answer.path("token").asString("");
    if (code != ApiCode.OK.code() || token.isEmpty()) {
      throw refused(what, code, response.statusCode());
    }
    return token;
  }

  /** A code that nobody knows is the service's own trouble when its status says so. */
  private static ImException refused(String what, int code, int status) {
    String why =
        switch (ApiCode.of(code).orElse(null)) {
          case WRONG_SECRET, BAD_SIGNATURE ->
              "the app-secret is not that of the app-key; found out by ";
          case APP_LOCKED -> "the app is locked or deleted; found out by ";
          case null, default -> "";
        };
    boolean retryable =
        ApiCode.of(code)
            .map(ApiCode::retryable)
            .orElse(status >= SERVER_ERROR || status == TOO_MANY_REQUESTS);
    return new ImException.RefusedByService(why + what, code, retryable);
  }
}
