package dev.parley.example.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.EntryChange;
import dev.parley.api.MemberChange;
import dev.parley.api.plugin.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sits where. */
class LiveRoomPluginTest {

  private final LiveRoomPlugin bot = new LiveRoomPlugin("hans");
  private final PaperRoom room = new PaperRoom();
  private final Texts english = Texts.beside(LiveRoomPlugin.class, Locale.ENGLISH);

  @Test
  void whoever_comes_first_gets_the_seat() {
    assertThat(bot.take(3, "amy", room, english)).isEmpty();
    assertThat(room.said).containsExactly("amy takes seat 3.");
    assertThat(bot.take(3, "bob", room, english)).isEqualTo("amy sits on seat 3.");
    assertThat(room.entries()).isEqualTo(Map.of("seat_3", "amy"));
  }

  @Test
  void a_user_has_one_seat() {
    bot.take(3, "amy", room, english);
    bot.take(8, "amy", room, english);
    assertThat(room.entries()).isEqualTo(Map.of("seat_8", "amy"));
    assertThat(bot.leave("amy", room, english)).isEqualTo("Seat 8 is free.");
    assertThat(bot.leave("amy", room, english)).isEqualTo("You have no seat.");
    assertThat(room.entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void other_seats_are_not_there(int seat) {
    assertThat(bot.take(seat, "amy", room, english)).isEqualTo("There are the seats 1 to 8.");
    assertThat(room.entries()).isEmpty();
  }

  @Test
  void only_the_host_empties_the_seats_of_others() {
    bot.take(3, "amy", room, english);
    assertThat(bot.kick(3, "bob", room, english)).isEqualTo("Only hans may do that.");
    assertThat(room.entry("seat_3")).hasValue("amy");
    assertThat(bot.kick(3, "hans", room, english)).isEqualTo("Seat 3 is free.");
    assertThat(room.entries()).isEmpty();
  }

  @Test
  void who_leaves_the_room_or_is_lost_loses_the_seat() {
    bot.take(3, "amy", room, english);
    bot.take(4, "bob", room, english);
    room.set("topic", "amy");
    assertThat(
            bot.gone(
                new MemberChange(
                    "main",
                    room.conversation(),
                    List.of("eve"),
                    List.of("amy", "ann"),
                    2,
                    "u",
                    Instant.EPOCH),
                room,
                english))
        .containsExactly("Seat 3 is free.");
    assertThat(room.entries()).isEqualTo(Map.of("seat_4", "bob", "topic", "amy"));
  }

  @Test
  void a_seat_that_the_service_refuses_is_taken_back() {
    room.refuses(23423);
    bot.take(3, "amy", room, english);
    assertThat(room.said).containsExactly("Sorry, amy, seat 3 is not yours.");
  }

  @Test
  void it_says_what_clients_do_with_the_seats() {
    assertThat(bot.changed(change("amy"), english)).isEqualTo("Seat 3 is taken by amy.");
    assertThat(bot.changed(change(null), english)).isEqualTo("Seat 3 is free.");
  }

  @Test
  void it_speaks_chinese_too() {
    Texts chinese = Texts.beside(LiveRoomPlugin.class, Locale.SIMPLIFIED_CHINESE);
    assertThat(bot.take(3, "amy", room, chinese)).isEmpty();
    assertThat(room.said).containsExactly("amy 上了 3 号麦。");
    assertThat(bot.take(9, "amy", room, chinese)).isEqualTo("只有 1 到 8 号麦位。");
  }

  private EntryChange change(@org.jspecify.annotations.Nullable String value) {
    return new EntryChange(
        "main", room.conversation(), "seat_3", "bob", value, "amy", 1, Instant.EPOCH, false);
  }
}
