package dev.parley.wire.navi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a navigation request: where to connect, and with what in mind. Newer servers list
 * {@code servers}; older ones name one server and some to fall back on.
 *
 * @param code 200, or why there is no answer: 401 and 403 for a wrong token, 416 for an expired
 *     licence
 * @param userId who the token belongs to; empty where not said
 * @param isPrivateCloud the service does not let clients of the public one in ({@code type} 1)
 * @param servers with their weights ({@code serverAddr})
 * @param server {@code host:port}; empty where there is none
 * @param fallbacks {@code host:port} each ({@code backupServer}, a list with commas)
 */
public record NaviDocument(
    int code,
    String userId,
    boolean isPrivateCloud,
    List<ServerAddress> servers,
    String server,
    List<String> fallbacks,
    NaviFeatures features) {

  /** {@code code} of a good answer. */
  public static final int OK = 200;

  private static final String PATH = "/websocket";

  public NaviDocument {
    servers = List.copyOf(servers);
    fallbacks = List.copyOf(fallbacks);
  }

  /** A good answer with servers. */
  public static NaviDocument of(String userId, List<ServerAddress> servers, NaviFeatures features) {
    return new NaviDocument(OK, userId, false, servers, "", List.of(), features);
  }

  /** An answer that refuses the token. */
  public static NaviDocument refused(int code) {
    return new NaviDocument(code, "", false, List.of(), "", List.of(), NaviFeatures.NONE);
  }

  /**
   * Where to connect, in the order of trying, without repetitions; addresses that are none are left
   * out. The old form names no protocol, so that of the navigation request decides.
   *
   * @param isSecureNavi whether the navigation was asked over HTTPS
   */
  public List<URI> addresses(boolean isSecureNavi) {
    Set<URI> addresses = new LinkedHashSet<>();
    if (!servers.isEmpty()) {
      servers.stream()
          .sorted(Comparator.comparingInt(ServerAddress::weight).reversed())
          .map(it -> uri(it.protocol() != ServerAddress.WEB_SOCKET, it.address()))
          .flatMap(Optional::stream)
          .forEach(addresses::add);
      return List.copyOf(addresses);
    }
    List<String> old = new ArrayList<>();
    old.add(server);
    old.addAll(fallbacks);
    old.stream().map(it -> uri(isSecureNavi, it)).flatMap(Optional::stream).forEach(addresses::add);
    return List.copyOf(addresses);
  }

  /** The address, if it is a host with or without a port and nothing else. */
  private static Optional<URI> uri(boolean isSecure, String address) {
    try {
      URI uri = new URI((isSecure ? "wss://" : "ws://") + address + PATH);
      boolean isPlain =
          uri.getHost() != null
              && PATH.equals(uri.getRawPath())
              && uri.getRawUserInfo() == null
              && uri.getPort() != 0
              && uri.getPort() <= 65_535;
      return isPlain ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
