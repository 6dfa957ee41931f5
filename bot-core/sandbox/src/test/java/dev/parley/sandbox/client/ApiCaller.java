package dev.parley.sandbox.client;

import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the sandbox over HTTP: signed as an app server, or with exactly the headers given. */
public final class ApiCaller implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NONCE = "14314";

  private final Sandbox sandbox;
  private final HttpClient http = HttpClient.newHttpClient();

  public ApiCaller(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** A signed call with these fields, each written {@code name=value}. */
  public Answer call(String path, String... fields) {
    return post(path, form(fields), signed("1408706337000"));
  }

  /** The headers of a signed call at this time. */
  public Map<String, String> signed(String timestamp) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("App-Key", sandbox.appKey());
    headers.put("Nonce", NONCE);
    headers.put("Timestamp", timestamp);
    headers.put("Signature", sha1(sandbox.appSecret() + NONCE + timestamp));
    return headers;
  }

  public Answer post(String path, String body, Map<String, String> headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer get(String path, Map<String, String> headers) {
    return send(request(path, headers).GET());
  }

  public Answer options(String path, Map<String, String> headers) {
    return send(request(path, headers).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.navigator() + path))
            .version(HttpClient.Version.HTTP_1_1);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public static String form(String... fields) {
    List<String> encoded = new ArrayList<>();
    for (String field : fields) {
      String[] parts = field.split("=", 2);
      encoded.add(parts[0] + '=' + URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
    }
    return String.join("&", encoded);
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** What came back. */
  public record Answer(int status, Map<String, List<String>> headers, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The service's code; 0 when there is none. */
    public int code() {
      return json().path("code").asInt(0);
    }

    /** The first value of this header; empty when there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }
}
