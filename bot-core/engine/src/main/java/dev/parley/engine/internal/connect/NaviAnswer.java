package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.link.Ending;
import dev.parley.wire.MalformedException;
import dev.parley.wire.navi.NaviCodec;
import dev.parley.wire.navi.NaviDocument;
import dev.parley.wire.status.StatusCode;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What follows from a navigator's answer: a route, the next navigator, or no further asking. The
 * rules are those of the vendor's web client.
 */
final class NaviAnswer {

  private final NaviCodec codec;
  private final boolean tls;
  private final int httpStatus;
  private final byte[] body;

  /**
   * @param tls whether the navigator was asked over TLS
   */
  NaviAnswer(NaviCodec codec, boolean tls, int httpStatus, byte[] body) {
    this.codec = codec;
    this.tls = tls;
    this.httpStatus = httpStatus;
    this.body = body;
  }

  /**
   * The way to the servers.
   *
   * @throws ConnectFailure when asking another navigator is no use
   * @throws MalformedException when another one may know better
   */
  Route route(Instant now) throws ConnectFailure {
    judge(httpStatus);
    NaviDocument document = codec.read(body);
    judge(document.code());
    if (document.isPrivateCloud()) {
      throw refused(StatusCode.PACKAGE_ENVIRONMENT);
    }
    List<URI> servers = document.addresses(tls);
    if (servers.isEmpty()) {
      throw new ConnectFailure(
          Ending.lost(StatusCode.NO_SERVER_ADDRESS, "The navigator names no server."));
    }
    return new Route(servers, document.userId(), document.features(), now);
  }

  /** Judges the status of the answer, or the code in it, which may be the same. */
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
    if (status != NaviDocument.OK) {
      throw new MalformedException("it answered " + status);
    }
  }

  private static ConnectFailure refused(StatusCode code) {
    return new ConnectFailure(new Ending.Refused(code.code(), code.sentence()));
  }
}
