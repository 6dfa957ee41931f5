package dev.parley.interop.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.interop.browser.Browser;
import dev.parley.interop.browser.NeedsChromium;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The playground as a person uses it. Pictures are kept below {@code target/screenshots}. */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundPageTest {

  private static final int PHONE = 360;

  private RunningServer server;
  private Browser browser;
  private Visitor visitor;

  @BeforeAll
  void start(Browser shared) {
    browser = shared;
    server = RunningServer.start();
    visitor = new Visitor(browser, server.address());
  }

  @BeforeEach
  void arrive() {
    browser.resize(1280, 800, false);
    visitor.arrive();
  }

  @AfterEach
  void nothing_went_wrong_in_the_page() {
    assertThat(browser.errors()).isEmpty();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void who_enters_a_name_and_asks_for_help_is_answered_live() {
    visitor.picture("sign-in").enter("xiaoming").write("/help");

    assertThat(visitor.seeAnswer("/ping").getText()).contains("/help", "/whoami");
    assertThat(browser.see("#raw .raw", "RC:TxtMsg").getText()).contains("private:helper");
    assertThat(browser.see("#text").getDomProperty("value")).isEmpty();
    visitor.picture("private");
  }

  @Test
  void a_command_is_a_click_away() {
    visitor.enter("clicker").click(".commands .chip", "/ping");

    visitor.seeAnswer("pong");
  }

  @Test
  void what_is_written_is_shown_as_it_was_written() {
    visitor.enter("writer").write("/hello <b>\"&amp; 你好");

    assertThat(browser.see("#lines .line.mine").getText()).contains("/hello <b>\"&amp; 你好");
  }

  @Test
  void the_bot_is_called_by_name_in_the_group() {
    visitor.enter("amy").go("team");
    browser.see(".mention").click();
    visitor.write("/whoami");

    assertThat(browser.see("#lines .line.mine").getText()).contains("@helper /whoami");
    assertThat(visitor.seeAnswer("amy").getText()).contains("team");
    assertThat(browser.see("#raw .raw", "mentionedInfo").getText()).contains("group:team");
    visitor.picture("group");
  }

  @Test
  void seats_of_a_voice_room_are_taken_by_command_and_by_entry() {
    visitor.enter("amy").go("lobby").click("#enter-this-button", "Enter");
    visitor.write("/take 3");
    visitor.seeAnswer("amy takes seat 3.");
    assertThat(browser.see("#entries [data-key=seat_3]").getText()).contains("amy", "helper");

    visitor.set("seat_5", "bob");
    visitor.seeAnswer("Seat 5 is taken by bob.");
    assertThat(browser.see("#entries [data-key=seat_5]").getText()).contains("bob", "amy");
    assertThat(server.sandbox().rooms().entries("lobby"))
        .isEqualTo(Map.of("seat_3", "amy", "seat_5", "bob"));
    visitor.picture("room");

    visitor.click("#entries [data-key=seat_5] .delete", "");
    visitor.seeAnswer("Seat 5 is free.");
    browser.seeNo("#entries [data-key=seat_5]");

    visitor.click("#leave", "Leave");
    browser.see("#enter-this-button");
    await().until(() -> server.sandbox().rooms().entries("lobby").isEmpty());
  }

  @Test
  void what_belongs_to_another_is_changed_by_force_only() {
    visitor.enter("guest").enterRoom("corner").set("song", "mine");
    browser.see("#entries [data-key=song]", "mine");
    server.sandbox().rooms().setEntry("corner", "somebody", "song", "theirs");
    browser.see("#entries [data-key=song]", "theirs");

    visitor.set("song", "mine again");
    browser.see("#entry-notice", "23424");
    assertThat(browser.errors()).as("the refusal").allMatch(error -> error.contains("422"));

    visitor.click("label:has(#entry-force)", "Force").set("song", "mine at last");
    browser.see("#entries [data-key=song]", "mine at last");
    assertThat(server.sandbox().rooms().entries("corner")).containsEntry("song", "mine at last");
  }

  @Test
  void the_language_is_switched_and_stays() {
    visitor.enter("bob");
    visitor.click(".languages button", "中文");
    browser.see("#send", "发送");
    visitor.write("/whoami");
    visitor.seeAnswer("bob");
    visitor.picture("chinese");

    browser.open(server.address());
    browser.see("#send", "发送");
    visitor.click(".languages button", "EN");
    browser.see("#send", "Send");
  }

  @Test
  void each_message_says_why_it_was_answered() {
    visitor.enter("curious").write("/ping");
    visitor.seeAnswer("pong");

    visitor.click("#lines .line.mine .why > summary", "why?");

    browser.see(".mine .because", "Essentials.ping of plugin essentials ran for");
    browser.see(".mine .because", "a message here: accepted");
    visitor.click(".mine .because summary", "Routes in the order");
    browser.see(".routes [data-wants=true]", "Essentials.ping");
    visitor.picture("why");

    browser.resize(PHONE, 740, true);
    assertThat(browser.contentWidth()).as("with a reason open").isLessThanOrEqualTo(PHONE);
    visitor.picture("phone-why");
  }

  @Test
  void each_message_of_a_page_that_is_loaded_again_says_why_too_and_in_chinese() {
    visitor.enter("guyan").write("/ping");
    visitor.seeAnswer("pong");
    visitor.click(".languages button", "中文");
    browser.see("#send", "发送");

    visitor.click("#lines .line.mine .why > summary", "为什么？");

    browser.see(".mine .because", "在此会话发送一条消息：已接受");
    visitor.picture("why-chinese");
    visitor.click(".languages button", "EN");
  }

  @Test
  void it_fits_on_a_phone() {
    browser.resize(PHONE, 740, true);
    visitor.arrive();
    assertThat(browser.contentWidth()).as("the first page").isLessThanOrEqualTo(PHONE);
    visitor.picture("phone-sign-in").enter("phone").write("/help");
    visitor.seeAnswer("/ping");
    assertThat(browser.contentWidth()).as("a conversation").isLessThanOrEqualTo(PHONE);
    visitor.picture("phone-private");

    visitor.enterRoom("pocket").click("#room summary", "Entries").set("seat_1", "phone");
    browser.see("#entries [data-key=seat_1]");
    assertThat(browser.contentWidth()).as("a room").isLessThanOrEqualTo(PHONE);
    visitor.picture("phone-room");

    visitor.click("[data-show=events]", "");
    browser.see("#raw .raw", "RC:TxtMsg");
    assertThat(browser.contentWidth()).as("raw events").isLessThanOrEqualTo(PHONE);
    visitor.picture("phone-events");
  }
}
