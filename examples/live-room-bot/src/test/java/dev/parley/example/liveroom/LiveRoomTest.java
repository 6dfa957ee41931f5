package dev.parley.example.liveroom;

import dev.parley.sandbox.Faults;
import dev.parley.sandbox.limit.StayLimits;
import dev.parley.test.ParleyExtension;
import dev.parley.test.Scene;
import dev.parley.test.TestBot;
import dev.parley.test.TestRoom;
import dev.parley.test.TestUser;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bot in a room of the sandbox. */
class LiveRoomTest {

  /** The answer to a login when the service cannot take one. */
  private static final int SERVER_UNAVAILABLE = 3;

  /** How many messages a member may miss; the service puts them out at the next one. */
  private static final int MISSED = StayLimits.DEFAULTS.missed();

  @RegisterExtension
  ParleyExtension parley =
      ParleyExtension.with(() -> new LiveRoomPlugin("hans")).speaking(Locale.ENGLISH);

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

  @Test
  void who_leaves_needs_no_seat(TestUser amy, TestUser bob, TestRoom lobby, TestBot bot) {
    takeSeats(amy, bob, lobby, bot);
    amy.in(lobby).leaves();
    bot.replies("Seat 3 is free.");
    lobby.has(Map.of("seat_4", "bob"));
  }

  @Test
  void who_is_put_out_needs_no_seat(
      TestUser amy, TestUser bob, TestRoom lobby, TestBot bot, Scene scene) {
    takeSeats(amy, bob, lobby, bot);
    scene.sandbox().rooms().ban(lobby.id(), Duration.ofMinutes(1), amy.id());
    bot.replies("Seat 3 is free.");
    lobby.has(Map.of("seat_4", "bob"));
  }

  @Test
  void who_loses_the_connection_loses_the_seat_once_the_service_gives_them_up(
      TestUser amy, TestUser bob, TestRoom lobby, TestBot bot, Faults faults) {
    takeSeats(amy, bob, lobby, bot);
    faults.answerConnects(SERVER_UNAVAILABLE);
    faults.cut(amy.id());
    for (int i = 1; i <= MISSED; i++) {
      bob.in(lobby).says("message " + i);
    }
    bot.staysSilent();
    lobby.has(Map.of("seat_3", "amy", "seat_4", "bob"));
    bob.in(lobby).says("one more");
    bot.replies("Seat 3 is free.");
    lobby.has(Map.of("seat_4", "bob"));
  }

  private static void takeSeats(TestUser amy, TestUser bob, TestRoom lobby, TestBot bot) {
    amy.in(lobby).says("/take 3");
    bot.replies("amy takes seat 3.");
    bob.in(lobby).says("/take 4");
    bot.replies("bob takes seat 4.");
  }
}
