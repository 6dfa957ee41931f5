package dev.parley.example.liveroom;

import dev.parley.test.ParleyExtension;
import dev.parley.test.TestBot;
import dev.parley.test.TestRoom;
import dev.parley.test.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bot in a room of the sandbox. */
class LiveRoomTest {

  @RegisterExtension
  ParleyExtension parley = ParleyExtension.with(() -> new LiveRoomPlugin("hans"));

  @Test
  void seats_are_taken_left_and_emptied(
      TestUser amy, TestUser bob, TestUser hans, TestRoom lobby, TestBot bot) {
    amy.in(lobby).says("/take 3");
    bot.replies("amy takes seat 3.");
    bob.in(lobby).says("/take 3");
    bot.replies("amy sits on seat 3.");
    bob.in(lobby).says("/take 4");
    bot.replies("bob takes seat 4.");
    lobby.has(Map.of("seat_3", "amy", "seat_4", "bob"));

    amy.in(lobby).says("/leave");
    bot.replies("Seat 3 is free.");
    hans.in(lobby).says("/kick 4");
    bot.replies("Seat 4 is free.");
    lobby.has(Map.of());
  }

  @Test
  void a_seat_that_a_client_takes_itself_is_seen_and_can_be_emptied(
      TestUser amy, TestUser hans, TestRoom lobby, TestBot bot) {
    amy.in(lobby).sets("seat_1", "amy");
    bot.replies("Seat 1 is taken by amy.");
    hans.in(lobby).says("/kick 1");
    bot.replies("Seat 1 is free.");
    lobby.has(Map.of());
  }
}
