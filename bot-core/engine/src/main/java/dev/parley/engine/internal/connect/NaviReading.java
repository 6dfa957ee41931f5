package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.link.Ending;
import dev.parley.wire.MalformedException;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.json.Json;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.status.StatusCode;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a navigator answered, as the vendor's web client does. */
final class NaviReading {

  /** Numbers of server kinds in {@code serverAddr} and in what is asked for. */
  static final int WEBSOCKET = 5;

  static final int TLS_WEBSOCKET = 6;

  /** {@code type} of an answer for apps that run their own servers with another kind of package. */
  private static final int PRIVATE_CLOUD = 1;

  private final Json json;
  private final Instant now;

  NaviReading(Json json, Instant now) {
    this.json = json;
    this.now = now;
  }

  /**
   * Reads an answer.
   *
   * @param tls whether the navigator itself was asked over TLS
   * @throws ConnectFailure when asking another navigator is no use
   * @throws MalformedException when another one may know better
   */
  Route read(boolean tls, HttpPost.Answer answer) throws ConnectFailure {
    judge(answer.status());
    if (answer.status() != HttpResponseStatus.OK.code()) {
      throw new MalformedException("HTTP " + answer.status());
    }
    JsonObject document = json.read(answer.body());
    if (document.has("code")) {
      judge(document.number("code"));
      if (document.number("code") != HttpResponseStatus.OK.code()) {
        throw new MalformedException("code " + document.number("code"));
      }
    }
    if (document.number("type") == PRIVATE_CLOUD) {
      throw refused(StatusCode.PACKAGE_ENVIRONMENT);
    }
    List<Endpoint> servers = servers(tls, document);
    if (servers.isEmpty()) {
      throw new ConnectFailure(
          Ending.lost(StatusCode.NO_SERVER_ADDRESS, "The navigator names no server."));
    }
    return new Route(
        servers,
        document.text("userId"),
        document.number("openAnti") == 1 ? ProtocolVersion.V4 : ProtocolVersion.V3,
        document.has("openHistoryMsg") && document.number("openHistoryMsg") == 0,
        now);
  }

  private static void judge(int status) throws ConnectFailure {
    if (status == HttpResponseStatus.UNAUTHORIZED.code()
        || status == HttpResponseStatus.FORBIDDEN.code()) {
      throw new ConnectFailure(
          new Ending.TokenRefused(
              StatusCode.TOKEN_INCORRECT.code(), StatusCode.TOKEN_INCORRECT.sentence()));
    }
    if (status == HttpResponseStatus.REQUESTED_RANGE_NOT_SATISFIABLE.code()) {
      throw refused(StatusCode.LICENCE_EXPIRED);
    }
  }

  private static ConnectFailure refused(StatusCode code) {
    return new ConnectFailure(new Ending.Refused(code.code(), code.sentence()));
  }

  private static List<Endpoint> servers(boolean tls, JsonObject document) {
    List<JsonObject> named = document.objects("serverAddr");
    if (named.isEmpty()) {
      return older(tls, document);
    }
    return named.stream()
        .sorted(Comparator.comparingInt((JsonObject it) -> it.number("weight")).reversed())
        .map(it -> Endpoint.parse(it.number("protocol") != WEBSOCKET, it.text("addr")))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The form of before: host and port in comma lists, with TLS where the navigator has it. */
  private static List<Endpoint> older(boolean tls, JsonObject document) {
    Set<Endpoint> servers = new LinkedHashSet<>();
    for (String key : List.of("server", "backupServer", "bs")) {
      for (String address : document.text(key).split(",")) {
        Endpoint.parse(tls, address.strip()).ifPresent(servers::add);
      }
    }
    return List.copyOf(servers);
  }
}
