package dev.parley.api.transport;

import dev.parley.api.ImException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Capability: entering chatrooms. A room that was entered is entered again by itself after a lost
 * connection, until it is left. All stages fail with an {@link ImException}.
 */
public interface Chatrooms {

  /** Enters a room; a room that the account is already in is entered anew. */
  CompletionStage<RoomInfo> join(String roomId, JoinOptions options);

  /** Leaves a room; without effect when the account is not in it. */
  CompletionStage<Void> leave(String roomId);

  /**
   * Asks for a room's size and some of its members.
   *
   * @param count how many members, 0 to 20
   */
  CompletionStage<RoomInfo> info(String roomId, int count, Order order);

  /** The rooms the account is in, or will be in again once it is connected. */
  Set<String> joined();

  /** The order of members by the time they came. */
  enum Order {
    EARLIEST_FIRST,
    LATEST_FIRST
  }

  /**
   * How to enter a room.
   *
   * @param create whether a room that does not exist is created; otherwise entering it fails with
   *     23410
   * @param history how many of the newest messages are told on entering, 0 to 50
   */
  record JoinOptions(boolean create, int history) {

    /** How many messages are told where nobody says how many. */
    public static final int DEFAULT_HISTORY = 10;

    /** How many messages the service keeps for those who enter. */
    public static final int MAX_HISTORY = 50;

    public JoinOptions {
      if (history < 0 || history > MAX_HISTORY) {
        throw new IllegalArgumentException(
            "history of " + history + " messages: a room tells 0 to " + MAX_HISTORY);
      }
    }

    /** Creates the room where needed, with the default history. */
    public static JoinOptions defaults() {
      return new JoinOptions(true, DEFAULT_HISTORY);
    }

    /** Creates the room where needed, and tells none of what was said before. */
    public static JoinOptions none() {
      return new JoinOptions(true, 0);
    }

    /** Creates the room where needed, and tells the last n messages, n from 1 to 50. */
    public static JoinOptions last(int n) {
      return new JoinOptions(true, n);
    }

    /** The same for a room that must exist already. */
    public JoinOptions mustExist() {
      return new JoinOptions(false, history);
    }
  }

  /**
   * A room.
   *
   * @param memberCount how many users are in it
   * @param members some of them, as asked for
   */
  record RoomInfo(String roomId, int memberCount, List<RoomMember> members) {

    public RoomInfo {
      members = List.copyOf(members);
    }
  }

  /** A user in a room since some time. */
  record RoomMember(String userId, Instant since) {}
}
