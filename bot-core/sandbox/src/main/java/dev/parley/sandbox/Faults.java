package dev.parley.sandbox;

import dev.parley.sandbox.internal.net.Port;
import dev.parley.sandbox.internal.socket.ConnectFault;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import java.util.function.Consumer;

/** What a sandbox does wrong on demand. */
public final class Faults {

  private final Port port;
  private final SandboxState state;
  private final ConnectFault connectFault;

  Faults(Port port, SandboxState state, ConnectFault connectFault) {
    this.port = port;
    this.state = state;
    this.connectFault = connectFault;
  }

  /**
   * Answers every login from now on with this CONNACK status, whoever it is.
   *
   * @param status 1 to 255, for example 3 (server unavailable) or 6 (redirect); 0 judges clients as
   *     usual again
   */
  public void answerConnects(int status) {
    port.run(() -> connectFault.answer(status));
  }

  /**
   * Says goodbye to all connections of a user and closes them.
   *
   * @param status 0 to 255, for example 1 (kicked by another client) or 6 (redirect)
   */
  public void disconnect(String userId, int status) {
    each(userId, link -> link.disconnect(status));
  }

  /** Closes all connections of a user without a word. */
  public void cut(String userId) {
    each(userId, Link::cut);
  }

  private void each(String userId, Consumer<Link> action) {
    port.run(() -> state.users().links(userId).forEach(action));
  }
}
