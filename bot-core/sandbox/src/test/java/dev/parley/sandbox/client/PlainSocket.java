package dev.parley.sandbox.client;

import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes to a sandbox and back, for what no well-behaved client would send. */
public final class PlainSocket {

  private static final int PATIENCE_MILLIS = 10_000;

  private PlainSocket() {}

  public static Socket open(Sandbox sandbox) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** A connection that takes little before its reader has to read. */
  public static Socket openNarrow(Sandbox sandbox, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(receiveBuffer);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** A client's connection that has read everything up to the answer to its login. */
  public static Socket login(Sandbox sandbox, String userId) throws IOException {
    Socket socket = open(sandbox);
    write(socket, handshake(sandbox, sandbox.tokenFor(userId)));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    in.read(); // a binary frame
    in.readNBytes(in.read()); // its length is below 126, so that one byte says it
    return socket;
  }

  public static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Everything that is answered to this until the sandbox closes. */
  public static String exchange(Sandbox sandbox, String request) throws IOException {
    try (Socket socket = open(sandbox)) {
      write(socket, request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** The request of a client that wants a WebSocket. */
  public static String handshake(Sandbox sandbox, String token, String... headers) {
    return """
    GET /websocket?appId=%s&token=%s HTTP/1.1
    Host: 127.0.0.1
    Upgrade: websocket
    Connection: Upgrade
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
    Sec-WebSocket-Version: 13
    %s
    """
        .formatted(
            sandbox.appKey(),
            token,
            String.join("", java.util.Arrays.stream(headers).map(it -> it + "\n").toList()))
        .replace("\n", "\r\n");
  }
}
