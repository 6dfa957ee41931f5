package dev.parley.api.transport;

import java.time.Duration;
import java.time.Instant;

/** Where an account stands with its service. */
public sealed interface ConnectionState {

  /** Whether nothing more will happen without a person. */
  default boolean isFinal() {
    return false;
  }

  /** Not asked to connect yet. */
  record Idle() implements ConnectionState {}

  /** A connection is being made. */
  record Connecting() implements ConnectionState {}

  /**
   * Connected and known.
   *
   * @param userId who the service says the account is
   * @param at when, by the service's clock
   */
  record Connected(String userId, Instant at) implements ConnectionState {}

  /**
   * The connection is lost and will be tried again.
   *
   * @param code the service's code for what happened
   * @param reason one sentence for people
   * @param retryIn how long until the next attempt
   */
  record Suspended(int code, String reason, Duration retryIn) implements ConnectionState {}

  /** Another client of the same account took over; it is not fought back. */
  record Kicked(int code, String reason) implements ConnectionState {
    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /**
   * The service refuses the account for a reason that only a person can mend.
   *
   * @param code the service's code, for example 31004 (token incorrect)
   * @param reason one sentence for people
   */
  record Failed(int code, String reason) implements ConnectionState {
    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /** Closed by us. */
  record Closed() implements ConnectionState {
    @Override
    public boolean isFinal() {
      return true;
    }
  }
}
