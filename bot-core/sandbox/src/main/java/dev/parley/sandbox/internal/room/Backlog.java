package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.limit.RoomLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which messages of a room a connection gets when it pulls. Clients do not compare what they pull
 * with what they have, so a device never gets what it has sent itself, nor what it was sent as an
 * echo or directly. Only a history brings what the device has sent before this connection.
 */
record Backlog(RoomLimits limits) {

  static boolean isKnown(
      RoomMessage message, Member member, Link link, Optional<Seat> seat, boolean pushed) {
    boolean own = message.isOf(member.userId());
    boolean here = seat.isPresent() && message.time() > seat.get().since();
    return (own && message.deviceId().equals(link.client().deviceId()))
        || (own && message.echoed() && here)
        || (pushed && seat.isPresent() && seat.get().wasPushed(message));
  }

  static boolean wasSentBy(Link link, RoomMessage message, Member member) {
    return message.isOf(member.userId())
        && message.deviceId().equals(link.client().deviceId())
        && message.time() >= link.client().since().toEpochMilli();
  }

  /** As many of them as one answer brings. */
  Room.Page page(List<RoomMessage> lacking, long newest) {
    List<RoomMessage> page = new ArrayList<>();
    long bytes = 0;
    for (RoomMessage message : lacking) {
      bytes += message.message().body().getContent().size();
      if (page.size() == limits.pageMessages() || (bytes > limits.pageBytes() && !page.isEmpty())) {
        return new Room.Page(page, page.getLast().time(), true);
      }
      page.add(message);
    }
    return new Room.Page(page, newest, false);
  }
}
