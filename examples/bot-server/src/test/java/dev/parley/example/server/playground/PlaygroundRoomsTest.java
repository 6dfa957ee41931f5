package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.sandbox.RoomDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Chatrooms and their entries in the playground. */
class PlaygroundRoomsTest extends PlaygroundServer {

  private static final String LOBBY = "chatroom:lobby";

  private RoomDesk rooms() {
    return server.sandbox().rooms();
  }

  private void awaitBotInLobby() {
    await().until(() -> rooms().members("lobby").contains("helper"));
  }

  /** A visitor who is in that room. */
  private Browser in(String room, String name) {
    Browser browser = signedIn(name);
    assertThat(browser.post("/playground/rooms/enter", "room", room).statusCode()).isEqualTo(302);
    if (!LOBBY.equals("chatroom:" + room)) {
      rooms.add(room);
    }
    return browser;
  }

  private static String page(Browser browser, String room) {
    return browser.get("/?c=chatroom:" + room).body();
  }

  /** How the room looked when the browser was last told. */
  private static String room(Browser.Feed feed) {
    var told = feed.events("room");
    return told.isEmpty() ? "" : told.getLast().data();
  }

  private static int set(Browser browser, String room, String key, String value, String... more) {
    String[] fields = new String[6 + more.length];
    System.arraycopy(
        new String[] {"c", "chatroom:" + room, "key", key, "value", value}, 0, fields, 0, 6);
    System.arraycopy(more, 0, fields, 6, more.length);
    return browser.post("/playground/entries", fields).statusCode();
  }

  private static HttpResponse<String> remove(Browser browser, String room, String key) {
    return browser.post("/playground/entries", "c", "chatroom:" + room, "remove", key);
  }

  private static String row(String key, String value, String setter) {
    return "data-key=\""
        + key
        + "\"> <td class=\"key\">"
        + key
        + "</td> <td class=\"value\">"
        + value
        + "</td> <td class=\"setter\">"
        + setter
        + "</td>";
  }

  private static String flat(String html) {
    return html.replace("&#10;", " ").replaceAll("\\s+", " ");
  }

  @Test
  void a_room_is_seen_from_outside_until_it_is_entered() {
    Browser ada = signedIn("ada");
    assertThat(page(ada, "lobby"))
        .contains("id=\"doorstep\"")
        .contains("Enter this chatroom")
        .doesNotContain("id=\"composer\"");

    HttpResponse<String> entered = ada.post("/playground/rooms/enter", "room", "lobby");

    assertThat(entered.headers().firstValue("Location").orElse(""))
        .endsWith("/?c=chatroom%3Alobby");
    assertThat(page(ada, "lobby"))
        .contains("id=\"composer\"")
        .contains("id=\"entry\"")
        .contains(" here</span>")
        .contains("/take &lt;seat&gt;")
        .doesNotContain("id=\"doorstep\"");
    assertThat(ada.get("/?c=" + BOT).body()).doesNotContain("/take &lt;seat&gt;");
  }

  @Test
  void who_takes_a_seat_by_command_sees_the_bot_set_the_entry() {
    awaitBotInLobby();
    Browser ben = in("lobby", "ben");
    Browser.Feed feed = ben.listen(after(ben));

    ben.post("/playground/messages", "c", LOBBY, "text", "/take 1");

    await().until(() -> flat(room(feed)).contains(row("seat_1", "ben", "helper")));
    await().until(() -> !happened(feed, ">ben takes seat 1.<").isEmpty());
    assertThat(happened(feed, "<code>EntryChange</code>"))
        .anySatisfy(
            event ->
                assertThat(event)
                    .contains("&quot;entryKey&quot;: &quot;seat_1&quot;")
                    .contains("&quot;newValue&quot;: &quot;ben&quot;"));

    ben.post("/playground/messages", "c", LOBBY, "text", "/leave");

    await().until(() -> !room(feed).contains("data-key=\"seat_1\""));
  }

  @Test
  void the_bot_answers_entries_that_a_visitor_sets_and_deletes() {
    awaitBotInLobby();
    Browser cara = in("lobby", "cara");
    Browser.Feed feed = cara.listen(after(cara));

    assertThat(set(cara, "lobby", "seat_2", "cara")).isEqualTo(204);

    await().until(() -> !happened(feed, ">Seat 2 is taken by cara.<").isEmpty());
    await().until(() -> flat(room(feed)).contains(row("seat_2", "cara", "cara")));
    assertThat(happened(feed, "<code>setKV</code>"))
        .singleElement()
        .asString()
        .contains("data-direction=\"sent\"")
        .contains("&quot;key&quot;: &quot;seat_2&quot;");

    assertThat(remove(cara, "lobby", "seat_2").statusCode()).isEqualTo(204);

    await().until(() -> !happened(feed, ">Seat 2 is free.<").isEmpty());
    await().until(() -> !room(feed).contains("data-key=\"seat_2\""));
    assertThat(happened(feed, "<code>delKV</code>")).hasSize(1);
  }

  @Test
  void a_seat_of_somebody_who_leaves_is_free_again() {
    awaitBotInLobby();
    Browser dan = in("lobby", "dan");
    Browser eve = in("lobby", "eve");
    Browser.Feed feed = eve.listen(after(eve));
    assertThat(set(dan, "lobby", "seat_3", "dan")).isEqualTo(204);
    await().until(() -> flat(room(feed)).contains(row("seat_3", "dan", "dan")));

    dan.post("/playground/rooms/leave", "c", LOBBY);

    await().until(() -> !room(feed).contains("data-key=\"seat_3\""));
    await().until(() -> !happened(feed, ">Seat 3 is free.<").isEmpty());
  }

  @Test
  void an_entry_of_somebody_else_needs_force() {
    Browser fox = in("forced", "fox");
    Browser gil = in("forced", "gil");
    Browser.Feed feed = gil.listen(after(gil));
    assertThat(set(fox, "forced", "topic", "tea")).isEqualTo(204);
    await().until(() -> flat(room(feed)).contains(row("topic", "tea", "fox")));

    HttpResponse<String> refused =
        gil.post("/playground/entries", "c", "chatroom:forced", "key", "topic", "value", "coffee");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("belongs to somebody else").contains("(23424)");
    assertThat(remove(gil, "forced", "topic").body()).contains("(23424)");
    assertThat(set(gil, "forced", "topic", "coffee", "force", "true")).isEqualTo(204);
    await().until(() -> flat(room(feed)).contains(row("topic", "coffee", "gil")));
  }

  @Test
  void an_entry_can_go_with_who_set_it_or_stay() {
    Browser hed = in("going", "hed");
    Browser ivo = in("going", "ivo");
    Browser.Feed feed = ivo.listen(after(ivo));
    set(hed, "going", "mood", "fine", "autoDelete", "true");
    set(hed, "going", "name", "Hedwig");
    await().until(() -> room(feed).contains("mood") && room(feed).contains("name"));

    hed.post("/playground/rooms/leave", "c", "chatroom:going");

    await().until(() -> !room(feed).contains("mood"));
    assertThat(room(feed)).contains("Hedwig");
    assertThat(hed.post("/playground/rooms/enter", "room", "going").statusCode()).isEqualTo(302);
    await().until(() -> page(hed, "going").contains("Hedwig"));
  }

  @Test
  void own_entries_of_an_earlier_stay_are_told_to_an_open_page() {
    Browser jil = in("again", "jil");
    set(jil, "again", "colour", "green");
    jil.post("/playground/rooms/leave", "c", "chatroom:again");
    Browser.Feed feed = jil.listen(after(jil));

    jil.post("/playground/rooms/enter", "room", "again");

    await().until(() -> room(feed).contains("green"));
  }

  @Test
  void what_one_says_in_a_room_another_one_reads() {
    Browser kai = in("talk", "kai");
    Browser lou = in("talk", "lou");
    Browser.Feed feed = lou.listen(after(lou));

    assertThat(
            kai.post("/playground/messages", "c", "chatroom:talk", "text", "anybody?").statusCode())
        .isEqualTo(204);

    await().until(() -> !happened(feed, ">anybody?<").isEmpty());
    assertThat(happened(feed, ">anybody?<").getFirst()).contains("data-place=\"chatroom:talk\"");
    assertThat(page(in("talk", "mia"), "talk")).contains("id=\"composer\"");
    await().until(() -> room(feed).contains("3 here"));
  }

  @Test
  void who_left_a_room_cannot_speak_there() {
    Browser nia = in("lobby", "nia");

    nia.post("/playground/rooms/leave", "c", LOBBY);

    assertThat(page(nia, "lobby")).contains("id=\"doorstep\"");
    assertThat(nia.post("/playground/messages", "c", LOBBY, "text", "x").body())
        .contains("You are not in this chatroom.")
        .contains("(23406)");
    assertThat(nia.post("/playground/rooms/leave", "c", "chatroom:nowhere").body())
        .contains("There is no such conversation.");
    assertThat(nia.post("/playground/entries", "c", TEAM, "key", "k", "value", "v").statusCode())
        .isEqualTo(422);
  }

  @Test
  void who_is_put_out_is_told_why_and_cannot_come_back() {
    Browser oda = in("closed", "oda");
    Browser.Feed feed = oda.listen(after(oda));
    await().until(() -> room(feed).contains("data-entered=\"true\""));

    rooms().ban("closed", Duration.ofHours(1), "oda");

    await().until(() -> room(feed).contains("data-entered=\"false\""));
    await().until(() -> page(oda, "closed").contains("You were put out of this chatroom."));
    assertThat(oda.post("/playground/rooms/enter", "room", "closed").body())
        .contains("cannot come back yet")
        .contains("(23409)");
    assertThat(happened(feed, "<code>RoomChange</code>")).isNotEmpty();
  }

  @Test
  void a_room_that_was_destroyed_can_be_begun_again() {
    Browser pat = in("gone", "pat");

    rooms().destroy("gone");

    await().until(() -> page(pat, "gone").contains("This chatroom was destroyed."));
    assertThat(pat.post("/playground/rooms/enter", "room", "gone").statusCode()).isEqualTo(302);
    assertThat(page(pat, "gone")).contains("id=\"composer\"");
  }

  @Test
  void what_cannot_be_an_entry_is_answered_with_one_line() {
    Browser rob = in("rules", "rob");
    String room = "chatroom:rules";

    assertThat(rob.post("/playground/entries", "c", room, "key", "a b", "value", "x").body())
        .contains("A key has 1 to 128 characters")
        .contains("(33003)");
    assertThat(rob.post("/playground/entries", "c", room, "key", "a").body()).contains("(33003)");
    assertThat(remove(rob, "rules", "nothing").body()).contains("There is no such entry");
    for (int i = 0; i < 100; i++) {
      rooms().setEntry("rules", "rob", "k" + i, "v");
    }
    assertThat(rob.post("/playground/entries", "c", room, "key", "more", "value", "x").body())
        .contains("as many entries as it can have")
        .contains("(23423)");
  }

  @Test
  void what_cannot_be_entered_is_answered_with_one_line() {
    Browser sam = in("one", "sam");
    String enter = "/playground/rooms/enter";

    assertThat(sam.post(enter, "room", " ").body()).contains("Please enter a room id.");
    assertThat(sam.post(enter, "room", "x".repeat(65)).body()).contains("at most 64 characters");
    assertThat(sam.post(enter, "room", "a\u200bb").body()).contains("invisible characters");
    server.sandbox().faults().answer("joinChrm", 23411, 1);
    assertThat(sam.post(enter, "room", "two").body()).contains("This chatroom is full. (23411)");
    assertThat(sam.post(enter, "room", "two").statusCode()).isEqualTo(302);
    assertThat(sam.post(enter, "room", "three").body()).contains("in 2 chatrooms already");
    sam.post("/playground/rooms/leave", "c", "chatroom:one");
    assertThat(sam.post(enter, "room", "three").statusCode()).isEqualTo(302);
  }

  @Test
  void a_value_stays_a_text() {
    Browser tia = in("texts", "tia");
    Browser.Feed feed = tia.listen(after(tia));

    set(tia, "texts", "html", "<b onclick=alert(1)>x</b>");

    await().until(() -> room(feed).contains("&lt;b onclick"));
    assertThat(page(tia, "texts")).contains("&lt;b onclick").doesNotContain("<b onclick");
  }
}
