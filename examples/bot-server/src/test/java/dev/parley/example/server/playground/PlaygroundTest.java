package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.content.TypingContent;
import dev.parley.api.transport.OutgoingMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The playground as a browser sees it. */
class PlaygroundTest extends PlaygroundServer {

  @Test
  void who_writes_to_the_bot_reads_its_answer_on_the_stream() {
    awaitBot();
    Browser amy = signedIn("amy");
    Browser.Feed feed = amy.listen(after(amy));

    assertThat(amy.post("/playground/messages", "c", BOT, "text", "/ping").statusCode())
        .isEqualTo(204);

    String there = "data-place=\"private:helper\"";
    await().until(() -> happened(feed, there).size() == 2);
    assertThat(happened(feed, there).getFirst())
        .contains("class=\"line mine\"")
        .contains("<span class=\"text\">/ping</span>")
        .contains("data-direction=\"sent\"")
        .contains("<code>RC:TxtMsg</code>")
        .contains("&quot;content&quot;: &quot;/ping&quot;");
    assertThat(happened(feed, there).getLast())
        .contains("<span class=\"name\">helper</span>")
        .contains("<span class=\"text\">pong</span>")
        .contains("data-direction=\"received\"");
  }

  @Test
  void a_mention_calls_the_bot_by_name_in_the_group() {
    awaitBot();
    Browser carl = signedIn("carl");
    Browser.Feed feed = carl.listen(after(carl));

    carl.post("/playground/messages", "c", TEAM, "text", "/ping", "mention", "helper");

    await().until(() -> !happened(feed, ">pong<").isEmpty());
    assertThat(happened(feed, ">pong<"))
        .singleElement()
        .asString()
        .contains("data-place=\"group:team\"");
    assertThat(happened(feed, "<span class=\"text\">@helper /ping</span>"))
        .singleElement()
        .asString()
        .contains("&quot;userIdList&quot;: [ &quot;helper&quot; ]");
  }

  @Test
  void only_bots_of_the_group_can_be_called_by_name() {
    Browser dora = signedIn("dora");
    Browser.Feed feed = dora.listen(after(dora));

    dora.post("/playground/messages", "c", TEAM, "text", "hi bob", "mention", "bob");

    String line = "<span class=\"text\">hi bob</span>";
    await().until(() -> !happened(feed, line).isEmpty());
    assertThat(happened(feed, line)).singleElement().asString().doesNotContain("mentionedInfo");
  }

  @Test
  void what_one_member_says_in_the_group_another_one_reads() {
    Browser emil = signedIn("emil");
    Browser fay = signedIn("fay");
    Browser.Feed feed = fay.listen(after(fay));

    emil.post("/playground/messages", "c", TEAM, "text", "good morning");

    await().until(() -> !happened(feed, "good morning").isEmpty());
    assertThat(happened(feed, "good morning").getFirst())
        .contains("<span class=\"name\">emil</span>");
  }

  @Test
  void a_page_that_is_loaded_again_shows_what_was_said() {
    Browser gus = signedIn("gus");
    gus.post("/playground/messages", "c", TEAM, "text", "first");
    gus.post("/playground/messages", "c", TEAM, "text", "second");

    String page = gus.get("/?c=" + TEAM).body();
    assertThat(page.indexOf(">first<")).isPositive().isLessThan(page.indexOf(">second<"));
    assertThat(page.indexOf("&quot;: &quot;second&quot;"))
        .as("raw events, the newest first")
        .isPositive()
        .isLessThan(page.indexOf("&quot;: &quot;first&quot;"));
    assertThat(gus.get("/?c=" + BOT).body()).doesNotContain(">first<");
  }

  @Test
  void a_stream_that_was_lost_goes_on_where_it_ended() {
    Browser hal = signedIn("hal");
    Browser.Feed lost = hal.listen(after(hal));
    hal.post("/playground/messages", "c", BOT, "text", "told");
    await().until(() -> happened(lost, ">told<").size() == 1);
    lost.close();
    String known = lost.events("happened").getLast().id();
    hal.post("/playground/messages", "c", BOT, "text", "missed");

    Browser.Feed next = hal.listen("?after=gone-0", "Last-Event-ID", known);

    await().until(() -> !happened(next, ">missed<").isEmpty());
    assertThat(happened(next, ">told<")).isEmpty();
    assertThat(next.events("gap")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?after=other-1", "?after=nonsense"})
  void a_browser_whose_knowledge_is_worth_nothing_loads_the_page_again(String query) {
    Browser.Feed feed = signedIn("ida").listen(query);

    await().until(() -> feed.events("gap").size() == 1);
  }

  @Test
  void the_oldest_of_too_many_windows_is_let_go() {
    Browser jan = signedIn("jan");
    Browser.Feed first = jan.listen(after(jan));
    Browser.Feed second = jan.listen(after(jan));
    Browser.Feed third = jan.listen(after(jan));

    await().until(() -> !first.isOpen());
    assertThat(first.events("elsewhere")).hasSize(1);
    assertThat(second.isOpen() && third.isOpen()).isTrue();
  }

  @Test
  void who_types_is_seen_typing() {
    Browser kim = signedIn("kim");
    Browser.Feed feed = kim.listen(after(kim));
    await().until(() -> feed.events("connection").size() == 1);
    try (PlainClient lea = new PlainClient(engine, server.sandbox(), "lea")) {
      lea.send(
          new OutgoingMessage(Conversation.privateChat("kim"), new TypingContent("RC:TxtMsg")));

      await().until(() -> feed.events("typing").size() == 1);
    }
    assertThat(feed.events("typing").getFirst().data())
        .contains("data-place=\"private:lea\"")
        .contains("lea is typing");
    assertThat(happened(feed, "RC:TypSts"))
        .singleElement()
        .asString()
        .doesNotContain("class=\"line");
  }

  @Test
  void a_text_stays_a_text() {
    String text = "<img src=x onerror=alert(1)> & \"quoted\"";
    String escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;";
    Browser max = signedIn("max<b>");
    Browser.Feed feed = max.listen(after(max));

    max.post("/playground/messages", "c", TEAM, "text", text);

    await().until(() -> !happened(feed, escaped).isEmpty());
    assertThat(happened(feed, escaped).getFirst()).doesNotContain("<img").doesNotContain("<b>");
    assertThat(max.get("/?c=" + TEAM).body())
        .contains(escaped)
        .contains("max&lt;b&gt;")
        .doesNotContain("<img src=x")
        .doesNotContain("max<b>");
  }

  @Test
  void who_sends_too_fast_is_told_so_with_the_code() {
    Browser ned = signedIn("ned");
    server.sandbox().faults().answer("pgMsgP", 20604, 1);

    HttpResponse<String> answer = ned.post("/playground/messages", "c", TEAM, "text", "hurry");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Too fast").contains("(20604)");
  }

  @Test
  void who_is_not_connected_is_told_so_with_the_code() {
    Browser ole = signedIn("ole");
    Browser.Feed feed = ole.listen(after(ole));
    await().until(() -> feed.events("connection").size() == 1);
    assertThat(feed.events("connection").getFirst().data()).contains("Connected");
    server.sandbox().faults().answerConnects(3);
    try {
      server.sandbox().faults().cut("ole");
      await()
          .until(
              () -> feed.events("connection").getLast().data().contains("data-standing=\"lost\""));

      HttpResponse<String> answer = ole.post("/playground/messages", "c", BOT, "text", "hello?");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("You are not connected").contains("(30001)");
    } finally {
      server.sandbox().faults().answerConnects(0);
    }
  }

  @Test
  void bad_messages_are_answered_with_one_line() {
    Browser pia = signedIn("pia");

    assertThat(pia.post("/playground/messages", "c", BOT, "text", " \n ").body())
        .contains("Please write something first.");
    assertThat(pia.post("/playground/messages", "c", BOT).statusCode()).isEqualTo(422);
    assertThat(pia.post("/playground/messages", "c", BOT, "text", "x".repeat(101)).body())
        .contains("at most 100 characters");
    assertThat(pia.post("/playground/messages", "c", BOT, "text", "x".repeat(100)).statusCode())
        .isEqualTo(204);
    assertThat(pia.post("/playground/messages", "c", "private:stranger", "text", "x").body())
        .contains("There is no such conversation.");
    assertThat(pia.post("/playground/messages", "text", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void bad_names_are_answered_with_one_line_and_keep_what_was_typed() {
    Browser browser = browser();

    assertThat(browser.post("/playground/sign-in", "name", "  ").body())
        .contains("Please enter a name.");
    assertThat(browser.post("/playground/sign-in").statusCode()).isEqualTo(422);
    assertThat(browser.post("/playground/sign-in", "name", "x".repeat(65)).body())
        .contains("at most 64 characters")
        .contains("x".repeat(65));
    assertThat(browser.post("/playground/sign-in", "name", "a\u200bb").body())
        .contains("invisible characters");
    assertThat(browser.post("/playground/sign-in", "name", "helper").body())
        .contains("helper is the bot itself");
    assertThat(browser.get("/").body()).contains("id=\"sign-in\"");
  }

  @Test
  void who_signs_out_is_asked_for_a_name_again() {
    Browser quin = signedIn("quin");
    assertThat(quin.get("/").body()).contains("id=\"chat\"");

    assertThat(quin.post("/playground/sign-out").statusCode()).isEqualTo(302);

    assertThat(quin.get("/").body()).contains("id=\"sign-in\"");
    HttpResponse<String> refused = quin.post("/playground/messages", "c", BOT, "text", "x");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("HX-Redirect")).contains("/");
    assertThat(quin.listen("").response().statusCode()).isEqualTo(401);
  }

  @Test
  void the_session_is_in_a_cookie_that_other_sites_cannot_use() {
    HttpResponse<String> entered = browser().post("/playground/sign-in", "name", "ria");

    assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");
    assertThat(entered.headers().firstValue("Location").orElse("")).doesNotContain("jsessionid");
  }

  @Test
  void the_page_speaks_the_language_that_the_browser_asks_for() {
    assertThat(browser("zh-TW,zh;q=0.9,en;q=0.8").get("/").body())
        .contains("<html lang=\"zh-CN\"")
        .contains("你是谁？");
    assertThat(browser("fr,de;q=0.5").get("/").body())
        .contains("<html lang=\"en\"")
        .contains("Who are you?");
  }

  @Test
  void a_chosen_language_stays_and_leads_back_to_the_conversation() {
    Browser sue = signedIn("sue");

    HttpResponse<String> chosen = sue.post("/playground/language", "tag", "zh-CN", "c", TEAM);

    assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/?c=group%3Ateam");
    assertThat(sue.get("/?c=" + TEAM).body()).contains("<html lang=\"zh-CN\"").contains("群聊");
    assertThat(sue.post("/playground/messages", "c", TEAM).body()).contains("请先写点内容。");
    sue.post("/playground/language", "tag", "tlh");
    assertThat(sue.get("/").body()).contains("<html lang=\"en\"");
  }

  @Test
  void a_page_of_another_site_can_do_nothing() {
    Browser tom = signedIn("tom");
    String path = "/playground/messages";

    assertThat(tom.send(tom.form(path).header("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(tom.send(tom.form(path).header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(tom.send(tom.form(path).header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(tom.send(tom.form(path).header("Sec-Fetch-Site", "same-site")).statusCode())
        .as("another port of this machine")
        .isEqualTo(403);
    assertThat(tom.send(tom.form(path).header("Sec-Fetch-Site", "same-origin")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_foreign_name_for_this_machine_is_not_answered() throws IOException {
    assertThat(statusFor("evil.example")).contains(" 403 ");
    assertThat(statusFor("localhost")).contains(" 200 ");
    assertThat(statusFor("[::1]")).contains(" 200 ");
  }

  private String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET / HTTP/1.1\r\nHost: " + host + ':' + port + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void the_pages_need_nothing_that_their_policy_forbids() {
    Browser uma = browser();
    String signIn = uma.get("/").body();
    uma.post("/playground/sign-in", "name", "uma");
    HttpResponse<String> conversations = uma.get("/");

    assertThat(conversations.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(signIn + conversations.body())
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("<[^>]+ (style|on[a-z]+)=")
        .doesNotContain("<style")
        .doesNotContain("//cdn");
    Pattern.compile("(?:src|href)=\"(/[^\"?]+)\"")
        .matcher(signIn + conversations.body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .forEach(path -> assertThat(uma.get(path).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void what_is_not_there_is_said_kindly() {
    Browser browser = browser("zh");

    HttpResponse<String> missing =
        browser.send(browser.form("/playground/nothing").GET().header("Accept", "text/html"));

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("没有这个页面。");
  }
}
