package dev.parley.engine.internal.connect;

import dev.parley.engine.EngineOptions;
import dev.parley.wire.frame.ProtocolVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of the WebSocket. The login is in its query: there is no packet for it. The part of
 * the token behind its {@code @}, which names navigators, stays away; the {@code @} itself does
 * not.
 */
final class LoginAddress {

  private LoginAddress() {}

  static URI of(
      URI server,
      ProtocolVersion version,
      String appKey,
      String token,
      String deviceId,
      EngineOptions.Identity identity) {
    String client = identity.platform() + '|' + identity.name() + '|' + identity.version();
    return URI.create(
        server
            + "?appId="
            + encoded(appKey)
            + "&token="
            + encoded(withoutHosts(token))
            + "&sdkVer="
            + encoded(identity.version())
            + "&pid=&deviceId="
            + encoded(deviceId)
            + "&apiVer="
            + encoded(client)
            + "&protocolVer="
            + version.number());
  }

  private static String withoutHosts(String token) {
    int at = token.indexOf('@');
    return at < 0 ? token : token.substring(0, at + 1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
