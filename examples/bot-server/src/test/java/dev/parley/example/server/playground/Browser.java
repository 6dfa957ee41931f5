package dev.parley.example.server.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What a browser does, without its window: it keeps cookies, sends forms, and listens. */
final class Browser implements AutoCloseable {

  private final String origin;
  private final String language;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<Feed> feeds = new ArrayList<>();

  Browser(int port, String language) {
    this.origin = "http://localhost:" + port;
    this.language = language;
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Sends a form from the playground's own page, the fields as name, value, name, value, … */
  HttpResponse<String> post(String path, String... fields) {
    return send(form(path, fields).header("Origin", origin));
  }

  /** A form, as yet without a word on where it comes from. */
  HttpRequest.Builder form(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  /** Opens the stream of events. */
  Feed listen(String query, String... headers) {
    HttpRequest.Builder request = request("/playground/events" + query);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    Feed feed = new Feed(exchange(request, BodyHandlers.ofLines()));
    feeds.add(feed);
    return feed;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return exchange(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> bodies) {
    try {
      return http.send(request.build(), bodies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", language);
  }

  @Override
  public void close() {
    feeds.forEach(Feed::close);
    http.shutdownNow();
  }

  /** One event of a stream; what it does not have is empty. */
  record Event(String id, String name, String data) {}

  /** A stream that is read until it ends. */
  static final class Feed implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new ArrayList<>();
    private final Thread reader;

    private Feed(HttpResponse<Stream<String>> response) {
      this.response = response;
      // Before anybody can close the stream.
      Iterator<String> lines = response.body().iterator();
      reader = Thread.ofVirtual().start(() -> read(lines));
    }

    private void read(Iterator<String> lines) {
      String id = "";
      String name = "";
      StringBuilder data = new StringBuilder();
      try (Stream<String> body = response.body()) {
        while (lines.hasNext()) {
          String line = lines.next();
          if (line.startsWith("id:")) {
            id = line.substring(3);
          } else if (line.startsWith("event:")) {
            name = line.substring(6);
          } else if (line.startsWith("data:")) {
            data.append(line.substring(5));
          } else if (line.isEmpty() && !name.isEmpty()) {
            synchronized (events) {
              events.add(new Event(id, name, data.toString()));
            }
            id = "";
            name = "";
            data.setLength(0);
          }
        }
      } catch (UncheckedIOException e) {
        // Ended.
      }
    }

    HttpResponse<Stream<String>> response() {
      return response;
    }

    /** The events of one name that came until now. */
    List<Event> events(String name) {
      synchronized (events) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
      }
    }

    boolean isOpen() {
      return reader.isAlive();
    }

    @Override
    public void close() {
      response.body().close();
    }
  }
}
