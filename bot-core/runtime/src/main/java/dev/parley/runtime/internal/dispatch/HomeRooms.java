package dev.parley.runtime.internal.dispatch;

import dev.parley.api.RoomChange;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Transport;
import java.util.List;
import java.util.Set;

/**
 * The chatrooms that an account is in as long as it is connected. The transport enters again those
 * that it was in; those that it is not in, at the first connection or because entering failed, are
 * asked for here. So are those that are gone: entering one makes it anew.
 *
 * @param ids of the rooms
 */
public record HomeRooms(Transport transport, AccountBot bot, List<String> ids) {

  public HomeRooms {
    ids = List.copyOf(ids);
  }

  /** The account is connected. */
  void connected() {
    if (ids.isEmpty()) {
      return;
    }
    Set<String> joined = transport.find(Chatrooms.class).map(Chatrooms::joined).orElse(Set.of());
    ids.stream().filter(id -> !joined.contains(id)).forEach(bot::join);
  }

  /** Something happened to a room. */
  void happened(RoomChange change) {
    String id = change.room().targetId();
    boolean isGone =
        change.kind() == RoomChange.Kind.DESTROYED || change.kind() == RoomChange.Kind.EXPIRED;
    if (isGone && ids.contains(id)) {
      bot.join(id);
    }
  }
}
