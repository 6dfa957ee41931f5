package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * What a connection may cost. The service documents none of these.
 *
 * @param connections how many TCP connections at a time; one more is closed at once
 * @param clients how many clients may be logged in; one more gets CONNACK 3 (server unavailable)
 * @param frameBytes the longest WebSocket frame that is read; a longer one closes the connection
 *     with WebSocket status 1009
 * @param packetBytes the longest message that is put together from frames; likewise
 * @param unacked how many pushed messages may wait for a client's acknowledgement; while so many
 *     wait, a new one is only announced and the client has to pull it
 * @param outboundBytes how much may wait to be written to a connection; a client that reads more
 *     slowly is cut off
 * @param goodbye how long a client that was told to go may take to close its side
 */
public record SocketLimits(
    int connections,
    int clients,
    int frameBytes,
    int packetBytes,
    int unacked,
    int outboundBytes,
    Duration goodbye) {

  public static final SocketLimits DEFAULTS =
      new SocketLimits(
          21_000, 20_000, 256 * 1024, 256 * 1024, 1_000, 8 * 1024 * 1024, Duration.ofSeconds(5));

  /** Pushed messages are told apart by 16 bits, of which a part is kept for echoes. */
  private static final int MAX_UNACKED = 16_000;

  public SocketLimits {
    AtLeast.one("connections", connections);
    AtLeast.one("clients", clients);
    AtLeast.one("frameBytes", frameBytes);
    AtLeast.one("packetBytes", packetBytes);
    AtLeast.one("unacked", unacked);
    AtLeast.one("outboundBytes", outboundBytes);
    AtLeast.positive("goodbye", goodbye);
    if (unacked > MAX_UNACKED) {
      throw new IllegalArgumentException("unacked is " + unacked + ", but at most " + MAX_UNACKED);
    }
  }
}
