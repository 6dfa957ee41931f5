package dev.parley.engine.internal.connect;

import java.net.URI;

/**
 * A host and a port, with or without TLS.
 *
 * @param port 1 to 65 535
 */
record Endpoint(boolean tls, String host, int port) {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** The endpoint of an address with one of the schemes http, https, ws and wss. */
  static Endpoint of(URI address) {
    boolean tls = address.getScheme().equals("https") || address.getScheme().equals("wss");
    int port = address.getPort() > 0 ? address.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    return new Endpoint(tls, address.getHost(), port);
  }

  /** Host and port, the port left out where the scheme implies it. */
  String authority() {
    return port == (tls ? HTTPS_PORT : HTTP_PORT) ? host : host + ':' + port;
  }
}
