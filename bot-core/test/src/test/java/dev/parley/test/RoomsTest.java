package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Chatroom;
import dev.parley.api.EntryChange;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnEntryChange;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chatrooms in tests, which are those of the sandbox. */
@ParleyTest(RoomsTest.Seats.class)
class RoomsTest {

  static class Seats {

    @OnCommand("take <seat>")
    String take(String seat, String senderId, Chatroom room) {
      if (room.entry(seat).isPresent()) {
        return seat + " is taken";
      }
      room.set(seat, senderId);
      return seat + " is yours";
    }

    @OnEntryChange("seat_?")
    String changed(EntryChange change) {
      return change.userId() + ": " + change.oldValue() + " -> " + change.newValue();
    }
  }

  @Test
  void a_bot_answers_in_a_room_and_writes_entries(
      TestUser amy, TestUser bob, TestRoom lobby, TestBot bot) {
    amy.in(lobby).says("/take a");
    bot.replies("a is yours");
    bob.in(lobby).says("/take a");
    bot.replies("a is taken");
    lobby.has(Map.of("a", "amy"));
  }

  @Test
  void a_bot_sees_the_entries_that_users_set_and_remove(TestUser amy, TestRoom lobby, TestBot bot) {
    amy.joins(lobby).sets("seat_1", "amy");
    bot.replies("amy: null -> amy");
    amy.in(lobby).sets("seat_1", "ann");
    bot.replies("amy: amy -> ann");
    amy.in(lobby).removes("seat_1");
    assertThat(bot.reply().senderId()).isEqualTo(bot.userId());
    lobby.has(Map.of());
  }
}
