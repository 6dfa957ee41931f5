package dev.parley.interop.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for a user's token as the service's documents say, signed with the app's secret. Written
 * again here on purpose: nothing of the code under test is used.
 */
record TokenRequest(URI api, String appKey, String appSecret) {

  String tokenFor(String userId) throws IOException, InterruptedException {
    String nonce = Long.toString(System.nanoTime());
    String timestamp = Long.toString(System.currentTimeMillis());
    var request =
        HttpRequest.newBuilder(api.resolve("/user/getToken.json"))
            .header("App-Key", appKey)
            .header("Nonce", nonce)
            .header("Timestamp", timestamp)
            .header("Signature", sha1(appSecret + nonce + timestamp))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "userId=" + URLEncoder.encode(userId, UTF_8) + "&name=" + userId))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("getToken answered " + response.statusCode());
      }
      return JsonMapper.shared().readTree(response.body()).path("token").asString();
    }
  }

  private static String sha1(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
