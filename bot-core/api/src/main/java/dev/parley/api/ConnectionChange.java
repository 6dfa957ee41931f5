package dev.parley.api;

import dev.parley.api.transport.ConnectionState;
import java.time.Instant;

/**
 * An account was connected, or is not any more. It belongs to no conversation, so it has a lane of
 * its own for each account, named as a system conversation.
 *
 * @param state where the account stands now
 */
public record ConnectionChange(String account, ConnectionState state, Instant at)
    implements BotEvent {

  /** What may happen to a connection. */
  public enum Kind {
    CONNECTED,
    /** Lost; it will be tried again. */
    SUSPENDED,
    /** Another client of the account took over. */
    KICKED,
    /** Refused for a reason that only a person can mend. */
    FAILED
  }

  /**
   * @throws IllegalArgumentException for a state that is no change for anybody: idle, connecting,
   *     closed
   */
  public ConnectionChange {
    kind(state);
  }

  /** Whether that is a state of which handlers are told. */
  public static boolean isTold(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Connected ignored -> true;
      case ConnectionState.Suspended ignored -> true;
      case ConnectionState.Kicked ignored -> true;
      case ConnectionState.Failed ignored -> true;
      case ConnectionState.Idle ignored -> false;
      case ConnectionState.Connecting ignored -> false;
      case ConnectionState.Closed ignored -> false;
    };
  }

  /** What happened. */
  public Kind kind() {
    return kind(state);
  }

  private static Kind kind(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Connected ignored -> Kind.CONNECTED;
      case ConnectionState.Suspended ignored -> Kind.SUSPENDED;
      case ConnectionState.Kicked ignored -> Kind.KICKED;
      case ConnectionState.Failed ignored -> Kind.FAILED;
      default -> throw new IllegalArgumentException("nobody is told of the state " + state);
    };
  }

  /** Account, kind and time. */
  @Override
  public EventKey key() {
    return new EventKey("connection:" + account + ':' + kind() + ':' + at.toEpochMilli());
  }

  @Override
  public Conversation conversation() {
    return new Conversation(ConversationType.SYSTEM, "connection", "");
  }
}
