package dev.parley.engine.internal.connect;

import dev.parley.engine.AccountOptions;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.MalformedException;
import dev.parley.wire.json.Json;
import dev.parley.wire.status.StatusCode;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * Asks where to connect to: the navigators that the token names, then those of the configuration,
 * strictly in order, until one knows, or says that the token or the licence is no good.
 */
final class Navigators {

  private static final String PATH = "/v2/navi.json?cloud=0";

  /** The vendor's word, on the wire with this capital letter. */
  private static final String FORM = "Application/x-www-form-urlencoded";

  /** What kinds of servers are wanted: a WebSocket, with or without TLS as the navigator has it. */
  private static final String NEGOTIATE = "conn=%d;rtc=4;log=2;iptype=v4,v6";

  private final EventLoop thread;
  private final Loop loop;
  private final Dialer dialer;
  private final EngineOptions options;
  private final AccountOptions account;
  private final Json json;

  Navigators(
      EventLoop thread, Loop loop, Dialer dialer, EngineOptions options, AccountOptions account) {
    this.thread = thread;
    this.loop = loop;
    this.dialer = dialer;
    this.options = options;
    this.account = account;
    this.json = new Json(options.wire());
  }

  /** Asks; completes on the loop, or with {@link ConnectFailure}. Cancelling it ends the asking. */
  CompletableFuture<Route> ask(String token) {
    CompletableFuture<Route> found = new CompletableFuture<>();
    next(token, addresses(token).iterator(), "there is none", found);
    return found;
  }

  private void next(
      String token, Iterator<URI> left, String problem, CompletableFuture<Route> found) {
    if (!left.hasNext()) {
      found.completeExceptionally(
          new ConnectFailure(
              Ending.lost(
                  StatusCode.NAVI_FAILED, "No navigator gave a usable answer: " + problem + '.')));
      return;
    }
    URI navigator = left.next();
    CompletableFuture<HttpPost.Answer> answer =
        loop.within(
            options.connecting().naviTimeout(), post(navigator, token), TimeoutException::new);
    found.whenComplete((route, failure) -> answer.cancel(false));
    answer.whenComplete(
        (got, failure) -> {
          if (found.isDone()) {
            return;
          }
          if (failure != null) {
            next(token, left, navigator + ": " + failure, found);
            return;
          }
          try {
            found.complete(
                new NaviReading(json, loop.now()).read(Endpoint.of(navigator).tls(), got));
          } catch (ConnectFailure noUseAsking) {
            found.completeExceptionally(noUseAsking);
          } catch (MalformedException e) {
            next(token, left, navigator + ": " + e.getMessage(), found);
          }
        });
  }

  private CompletableFuture<HttpPost.Answer> post(URI navigator, String token) {
    Endpoint endpoint = Endpoint.of(navigator);
    int protocol = endpoint.tls() ? NaviReading.TLS_WEBSOCKET : NaviReading.WEBSOCKET;
    return HttpPost.send(
        dialer,
        thread,
        endpoint,
        PATH,
        Map.of(
            "RC-Appkey", account.appKey(),
            "Content-Type", FORM,
            "RC-Negotiate", NEGOTIATE.formatted(protocol),
            "User-Agent", options.identity().agent()),
        "token="
            + encoded(token)
            + "&v="
            + encoded(options.identity().version())
            + "&platfrom="
            + encoded(options.identity().platform()));
  }

  private Set<URI> addresses(String token) {
    Set<URI> addresses = new LinkedHashSet<>();
    int at = token.indexOf('@');
    if (at >= 0) {
      for (String host : token.substring(at + 1).split(";")) {
        if (!host.isBlank()) {
          URI address = URI.create(host.contains("://") ? host : "https://" + host);
          addresses.add(address);
        }
      }
    }
    addresses.addAll(account.navigators());
    return addresses;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
