package dev.parley.sandbox;

import dev.parley.sandbox.internal.fault.FaultBook;
import dev.parley.sandbox.internal.net.Port;
import dev.parley.sandbox.internal.socket.ConnectFault;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a sandbox does wrong on demand. What is said here holds from the next packet on, for open
 * connections too, and all of it may be combined. To refuse everybody and to come back later there
 * are {@link Sandbox#stop} and {@link Sandbox#restart}.
 */
public final class Faults {

  private static final int MAX_U16 = 0xffff;

  /** In a DISCONNECT: connect elsewhere. */
  private static final int REDIRECT = 6;

  private final Port port;
  private final SandboxState state;
  private final ConnectFault connectFault;
  private final FaultBook book;

  Faults(Port port, SandboxState state, ConnectFault connectFault, FaultBook book) {
    this.port = port;
    this.state = state;
    this.connectFault = connectFault;
    this.book = book;
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

  /** Treats the packets of this user by a plan. */
  public void apply(String userId, FaultPlan plan) {
    port.run(() -> book.plan(userId, plan));
  }

  /** Treats the packets of everybody by a plan who has none of their own. */
  public void apply(FaultPlan plan) {
    port.run(() -> book.planForAll(plan));
  }

  /** Takes back all plans and all answers, for logins too, and sets the clock right. */
  public void calm() {
    port.run(
        () -> {
          book.calm();
          connectFault.answer(0);
          state.clock().skew(0);
        });
  }

  /** What has happened by plan since the sandbox was made, and how often. */
  public Map<FaultPlan.Kind, Long> counts() {
    return port.get(book::counts);
  }

  /**
   * Answers publishes and queries of a topic with a code, without doing what is asked.
   *
   * @param topic its name on the wire, for example {@code ppMsgP}
   * @param code 1 to 65 535, for example 20604
   * @param times how often, at least 1; then it is served again
   */
  public void answer(String topic, int code, int times) {
    if (code < 1 || code > MAX_U16) {
      throw new IllegalArgumentException("code is " + code + ", but must be 1 to 65535");
    }
    if (times < 1) {
      throw new IllegalArgumentException("times is " + times + ", but must be at least 1");
    }
    port.run(() -> book.answer(topic, code, times));
  }

  /** Neither reads nor writes on the open connections of this user for a while, and then all. */
  public void pause(String userId, Duration duration) {
    port.run(() -> book.connections(userId).forEach(it -> it.pause(duration)));
  }

  /**
   * Cuts the open connections of this user after so many more bytes, WebSocket headers included, in
   * the middle of a packet or not.
   *
   * @param bytes at least 0
   */
  public void cutAfter(String userId, FaultPlan.Direction direction, long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes is " + bytes + ", but must not be negative");
    }
    port.run(() -> book.connections(userId).forEach(it -> it.cutAfter(direction, bytes)));
  }

  /** Sends all connections of a user elsewhere, that is, back to the navigation. */
  public void redirect(String userId) {
    disconnect(userId, REDIRECT);
  }

  /**
   * Lets the time that clients are told go wrong. Rates and ages stay right, and no message gets a
   * time before the last one.
   *
   * @param by how far ahead; negative to fall behind
   */
  public void skewClock(Duration by) {
    port.run(() -> state.clock().skew(by.toMillis()));
  }

  private void each(String userId, Consumer<Link> action) {
    port.run(() -> state.users().links(userId).forEach(action));
  }
}
