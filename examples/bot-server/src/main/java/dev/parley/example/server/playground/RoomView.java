package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import java.util.List;
import java.util.Locale;

/**
 * A chatroom as a visitor's client knows it right now.
 *
 * @param stay whether the visitor is in it
 * @param memberCount how many users are in it; -1 when that is not known
 * @param entries in the order of their keys; none while the visitor is out
 */
record RoomView(String id, Stay stay, int memberCount, List<Entry> entries) {

  RoomView {
    entries = List.copyOf(entries);
  }

  /** Whether a visitor is in a room, and if not, why. */
  enum Stay {
    IN,
    /** Never entered, or left. */
    OUT,
    BANNED,
    DESTROYED,
    EXPIRED;

    /** The end of the text's key. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An entry.
   *
   * @param value cut where it is long
   * @param setBy who set it last; empty when the client was not told
   */
  record Entry(String key, String value, String setBy) {}

  /** The name of the conversation in addresses. */
  public String place() {
    return Place.id(Conversation.chatroom(id));
  }

  public boolean entered() {
    return stay == Stay.IN;
  }
}
