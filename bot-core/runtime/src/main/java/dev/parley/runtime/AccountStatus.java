package dev.parley.runtime;

import dev.parley.api.transport.ConnectionState;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an account stands with its service.
 *
 * @param state right now
 * @param since since when it has been connected, or has not been; further attempts change nothing
 *     about it
 * @param trouble what went wrong last since it was connected; empty while it is, and before
 *     anything went wrong
 */
public record AccountStatus(ConnectionState state, Instant since, Optional<Trouble> trouble) {

  /** Whether it is connected. */
  public boolean isConnected() {
    return state instanceof ConnectionState.Connected;
  }

  /**
   * Something that went wrong with the connection.
   *
   * @param code the service's code
   * @param reason one sentence for people
   * @param nextAttempt when it is tried again; empty while that goes on, and when a person has to
   *     do something first
   */
  public record Trouble(int code, String reason, Instant at, Optional<Instant> nextAttempt) {}
}
