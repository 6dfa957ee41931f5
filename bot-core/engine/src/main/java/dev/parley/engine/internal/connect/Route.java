package dev.parley.engine.internal.connect;

import dev.parley.wire.frame.ProtocolVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where to connect to and how, as a navigator said. The server that worked last is tried first, one
 * that failed last.
 */
final class Route {

  private final List<Endpoint> servers;
  private final String userId;
  private final ProtocolVersion version;
  private final boolean direct;
  private final Instant since;

  /**
   * @param servers in the order to be tried
   * @param userId who the account is
   * @param direct whether pushed messages are handed up as they come
   * @param since when the navigator said so
   */
  Route(
      List<Endpoint> servers,
      String userId,
      ProtocolVersion version,
      boolean direct,
      Instant since) {
    this.servers = new ArrayList<>(servers);
    this.userId = userId;
    this.version = version;
    this.direct = direct;
    this.since = since;
  }

  /** All servers, the best first. */
  List<Endpoint> servers() {
    return List.copyOf(servers);
  }

  String userId() {
    return userId;
  }

  ProtocolVersion version() {
    return version;
  }

  boolean direct() {
    return direct;
  }

  Instant since() {
    return since;
  }

  void worked(Endpoint server) {
    if (servers.remove(server)) {
      servers.addFirst(server);
    }
  }

  void failed(Endpoint server) {
    if (servers.remove(server)) {
      servers.addLast(server);
    }
  }
}
