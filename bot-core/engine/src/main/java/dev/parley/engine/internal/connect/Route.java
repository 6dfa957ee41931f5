package dev.parley.engine.internal.connect;

import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.navi.NaviFeatures;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where to connect to and how, as a navigator said. The server that worked last is tried first, one
 * that failed last.
 */
final class Route {

  private final List<URI> servers;
  private final String userId;
  private final NaviFeatures features;
  private final Instant since;

  /**
   * @param servers in the order to be tried
   * @param userId who the account is; empty where not said
   * @param since when the navigator said so
   */
  Route(List<URI> servers, String userId, NaviFeatures features, Instant since) {
    this.servers = new ArrayList<>(servers);
    this.userId = userId;
    this.features = features;
    this.since = since;
  }

  /** All servers, the best first. */
  List<URI> servers() {
    return List.copyOf(servers);
  }

  String userId() {
    return userId;
  }

  NaviFeatures features() {
    return features;
  }

  /** The version to ask the servers for. */
  ProtocolVersion version() {
    return features.flaggedConnAck() ? ProtocolVersion.V4 : ProtocolVersion.V3;
  }

  Instant since() {
    return since;
  }

  void worked(URI server) {
    if (servers.remove(server)) {
      servers.addFirst(server);
    }
  }

  void failed(URI server) {
    if (servers.remove(server)) {
      servers.addLast(server);
    }
  }
}
