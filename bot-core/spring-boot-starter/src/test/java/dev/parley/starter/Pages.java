package dev.parley.starter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a running server, as an operator opens them. */
public final class Pages implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  public Pages(ConfigurableApplicationContext app) {
    address = "http://127.0.0.1:" + app.getEnvironment().getRequiredProperty("local.server.port");
  }

  public int status(String path) {
    return ask(HttpRequest.newBuilder(URI.create(address + path))).statusCode();
  }

  public String text(String path) {
    return ask(HttpRequest.newBuilder(URI.create(address + path))).body();
  }

  public JsonNode json(String path) {
    return JsonMapper.shared().readTree(text(path));
  }

  /** Posts nothing; the JSON that comes back. */
  public HttpResponse<String> post(String path) {
    return ask(
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
