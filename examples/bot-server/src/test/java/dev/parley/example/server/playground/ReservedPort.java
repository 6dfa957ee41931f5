package dev.parley.example.server.playground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that is known before the server that will listen on it. A socket that is bound but neither
 * listens nor connects keeps it from being given to others, yet lets a listener with {@code
 * SO_REUSEADDR} have it.
 */
final class ReservedPort implements AutoCloseable {

  private final Socket holder = new Socket();

  ReservedPort() throws IOException {
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  int number() {
    return holder.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
