package dev.parley.wire.navi;

/**
 * A connection server.
 *
 * @param address host and port, {@code host:port}
 * @param protocol how it is spoken to: 5 is WebSocket, 6 is WebSocket over TLS
 * @param weight the heaviest one is tried first
 */
public record ServerAddress(String address, int protocol, int weight) {

  /** {@code protocol} of WebSocket without TLS. */
  public static final int WEB_SOCKET = 5;

  /** {@code protocol} of WebSocket over TLS; web clients take every other number for it too. */
  public static final int SECURE_WEB_SOCKET = 6;
}
