package dev.parley.engine.internal.connect;

import dev.parley.engine.AccountOptions;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.MalformedException;
import dev.parley.wire.navi.ServerAddress;
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

  /** The vendor's spelling. */
  private static final String FORM = "Application/x-www-form-urlencoded";

  private final EventLoop thread;
  private final Loop loop;
  private final Switchboard switchboard;
  private final EngineOptions options;
  private final AccountOptions account;

  Navigators(
      EventLoop thread,
      Loop loop,
      Switchboard switchboard,
      EngineOptions options,
      AccountOptions account) {
    this.thread = thread;
    this.loop = loop;
    this.switchboard = switchboard;
    this.options = options;
    this.account = account;
  }

  /** Asks; completes on the loop, or with {@link ConnectFailure}. Cancelling it ends the asking. */
  CompletableFuture<Route> ask(String token) {
    CompletableFuture<Route> found = new CompletableFuture<>();
    try {
      ask(token, addresses(token).iterator(), "there is none", found);
    } catch (IllegalArgumentException e) {
      found.completeExceptionally(
          new ConnectFailure(
              new Ending.Refused(
                  StatusCode.BAD_PARAMETER.code(),
                  "The token names a navigator that is no address: " + e.getMessage())));
    }
    return found;
  }

  private void ask(
      String token, Iterator<URI> left, String problem, CompletableFuture<Route> found) {
    if (!left.hasNext()) {
      found.completeExceptionally(
          new ConnectFailure(
              Ending.lost(
                  StatusCode.NAVI_FAILED, "No navigator gave a usable answer: " + problem + '.')));
      return;
    }
    URI navigator = left.next();
    CompletableFuture<NaviAnswer> asking =
        loop.within(
            options.connecting().naviTimeout(),
            post(Endpoint.of(navigator), token),
            () -> new TimeoutException("no answer in time"));
    Completion.follow(found, (route, failure) -> asking.cancel(false));
    Completion.follow(
        asking,
        (answer, failure) -> {
          if (found.isDone()) {
            return;
          }
          if (answer == null) {
            ask(token, left, navigator + ": " + failure, found);
            return;
          }
          try {
            found.complete(answer.route(loop.now()));
          } catch (ConnectFailure noUseAsking) {
            found.completeExceptionally(noUseAsking);
          } catch (MalformedException e) {
            ask(token, left, navigator + ": " + e.getMessage(), found);
          }
        });
  }

  private CompletableFuture<NaviAnswer> post(Endpoint endpoint, String token) {
    int wanted = endpoint.tls() ? ServerAddress.SECURE_WEB_SOCKET : ServerAddress.WEB_SOCKET;
    return HttpPost.send(
        switchboard.dialer(),
        thread,
        endpoint,
        PATH,
        Map.of(
            "RC-Appkey",
            account.appKey(),
            "Content-Type",
            FORM,
            "RC-Negotiate",
            "conn=" + wanted + ";rtc=4;log=2;iptype=v4,v6",
            "User-Agent",
            options.identity().agent()),
        "token="
            + encoded(token)
            + "&v="
            + encoded(options.identity().version())
            + "&platfrom="
            + encoded(options.identity().platform()),
        (status, body) -> new NaviAnswer(switchboard.codec(), endpoint.tls(), status, body));
  }

  private Set<URI> addresses(String token) {
    Set<URI> addresses = new LinkedHashSet<>();
    int at = token.indexOf('@');
    if (at >= 0) {
      for (String host : token.substring(at + 1).split(";", -1)) {
        if (!host.isBlank()) {
          addresses.add(AccountOptions.navigator(host.contains("://") ? host : "https://" + host));
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
