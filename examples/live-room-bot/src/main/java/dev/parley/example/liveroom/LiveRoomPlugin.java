package dev.parley.example.liveroom;

import dev.parley.api.Chatroom;
import dev.parley.api.EffectOutcome;
import dev.parley.api.EntryChange;
import dev.parley.api.MemberChange;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.plugin.Texts;
import dev.parley.api.transport.Entries.WriteOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/**
 * The bot. Seat 3 is the entry {@code seat_3} of the room, and its value is who sits there: so
 * every client in the room sees the seats, and the bot, which keeps nothing itself, may be started
 * again at any time.
 */
@BotPlugin(id = "live-room", description = "Keeps the seats of a voice room")
class LiveRoomPlugin {

  private static final String SEAT = "seat_";
  private static final int SEATS = 8;

  private final String host;

  /**
   * @param host the user who may empty the seats of others
   */
  LiveRoomPlugin(@Value("${live-room.host:host}") String host) {
    this.host = host;
  }

  @OnCommand(value = "take <seat>", description = "Take a seat, 1 to 8")
  String take(int seat, String senderId, Chatroom room, Texts texts) {
    if (seat < 1 || seat > SEATS) {
      return texts.text("seats", SEATS);
    }
    String key = SEAT + seat;
    Optional<String> occupant = room.entry(key);
    if (occupant.isPresent()) {
      return texts.text("sits", occupant.get(), seat);
    }
    free(senderId, room, texts);
    room.set(key, senderId)
        .outcome()
        .thenAccept(
            outcome ->
                room.send(
                    outcome instanceof EffectOutcome.Accepted
                        ? texts.text("takes", senderId, seat)
                        : texts.text("sorry", seat, senderId)));
    return ""; // no answer yet
  }

  @OnCommand(value = "leave", description = "Leave your seat")
  String leave(String senderId, Chatroom room, Texts texts) {
    List<String> freed = free(senderId, room, texts);
    return freed.isEmpty() ? texts.text("none") : freed.getFirst();
  }

  @OnCommand(value = "kick <seat>", description = "Empty a seat (the host)")
  String kick(int seat, String senderId, Chatroom room, Texts texts) {
    if (!senderId.equals(host)) {
      return texts.text("host", host);
    }
    room.remove(SEAT + seat, WriteOptions.FORCE);
    return texts.text("free", seat);
  }

  /** Users who go, or whom the service has lost, need no seat. */
  @OnMemberChange
  Stream<String> gone(MemberChange change, Chatroom room, Texts texts) {
    return change.left().stream().flatMap(user -> free(user, room, texts).stream());
  }

  /** Clients may also set the entries themselves. */
  @OnEntryChange(SEAT + "*")
  String changed(EntryChange change, Texts texts) {
    String seat = change.entryKey().substring(SEAT.length());
    String user = change.newValue();
    return user == null ? texts.text("free", seat) : texts.text("taken", seat, user);
  }

  /** By force, since an entry that a client has set belongs to its user. */
  private static List<String> free(String user, Chatroom room, Texts texts) {
    List<String> seats =
        room.entries().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(SEAT) && entry.getValue().equals(user))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    seats.forEach(key -> room.remove(key, WriteOptions.FORCE));
    return seats.stream().map(key -> texts.text("free", key.substring(SEAT.length()))).toList();
  }
}
