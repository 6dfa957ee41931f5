package dev.parley.api;

import java.util.Locale;
import java.util.Optional;

/** The kinds of conversation, with the numbers that the service gives them. */
public enum ConversationType {
  /** Two users. The target is the other user's id. */
  PRIVATE(1),
  /** A group of up to some thousand members. The target is the group's id. */
  GROUP(3),
  /** A room that anybody may enter and that keeps no members. The target is the room's id. */
  CHATROOM(4),
  /** Messages of the service to a user. The target is the sending account's id. */
  SYSTEM(6),
  /** A group of any size with channels. The target is the group's id. */
  ULTRA_GROUP(10);

  private static final ConversationType[] BY_NUMBER = new ConversationType[11];

  static {
    for (ConversationType type : values()) {
      BY_NUMBER[type.number] = type;
    }
  }

  private final int number;
  private final String label;

  ConversationType(int number) {
    this.number = number;
    label = name().toLowerCase(Locale.ROOT);
  }

  /** The service's number of this type. */
  public int number() {
    return number;
  }

  /** Its name in logs: {@code private}, {@code ultra_group}. */
  String label() {
    return label;
  }

  /** The type with this number; empty for the kinds that Parley does not serve (2, 5, 7, 8, 12). */
  public static Optional<ConversationType> of(int number) {
    return number > 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }
}
