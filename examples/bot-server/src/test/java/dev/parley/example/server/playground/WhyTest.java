package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.sandbox.AcceptedMessage;
import org.junit.jupiter.api.Test;

/** What the page says of each message: what became of it, and why. */
class WhyTest extends PlaygroundServer {

  @Test
  void who_was_answered_reads_which_handler_ran_and_why_the_others_did_not() {
    awaitBot();
    Browser ann = signedIn("ann");
    Browser.Feed feed = ann.listen(after(ann));

    ann.post("/playground/messages", "c", BOT, "text", "/ping");

    await().until(() -> why(ann, "ann").contains("a message here: accepted"));
    assertThat(why(ann, "ann"))
        .contains("Essentials.ping of plugin essentials ran for")
        .contains("wants it")
        .contains("not this command");
    await().until(() -> !happened(feed, "<details class=\"why\"").isEmpty());
    assertThat(happened(feed, "<details class=\"why\"").getFirst())
        .contains("hx-get=\"/playground/why?uid=" + lastOf("ann"))
        .as("no attribute of its own")
        .doesNotContainPattern("<[^>]*\\s&#10;");
  }

  @Test
  void who_was_not_answered_reads_that_nobody_wanted_it() {
    awaitBot();
    Browser bea = signedIn("bea");

    bea.post("/playground/messages", "c", TEAM, "text", "just talking");

    await()
        .until(() -> why(bea, "bea").contains("Bot helper received it, and no handler wanted it."));
  }

  @Test
  void a_page_in_chinese_says_it_in_chinese() {
    awaitBot();
    Browser cai = browser("zh-CN");
    cai.post("/playground/sign-in", "name", "cai");
    await().until(() -> cai.get("/").body().contains("data-standing=\"connected\""));

    cai.post("/playground/messages", "c", BOT, "text", "/ping");

    await().until(() -> why(cai, "cai").contains("在此会话发送一条消息：已接受"));
    assertThat(why(cai, "cai")).contains("插件 essentials 的 Essentials.ping 运行了");
  }

  @Test
  void members_of_a_group_may_ask_and_nobody_else() {
    awaitBot();
    Browser dot = signedIn("dot");
    Browser eli = signedIn("eli");
    Browser.Feed feed = eli.listen(after(eli));
    dot.post("/playground/messages", "c", TEAM, "text", "for the team");
    await().until(() -> !happened(feed, ">for the team<").isEmpty());
    dot.post("/playground/messages", "c", BOT, "text", "/ping");
    await().until(() -> why(dot, "dot").contains("accepted"));
    String secret = lastOf("dot");

    assertThat(why(eli, "dot")).contains("not one of yours").doesNotContain("Essentials");
    assertThat(eli.get("/playground/why?uid=" + secret).statusCode()).isEqualTo(422);
    assertThat(eli.get("/playground/why").statusCode()).isEqualTo(422);
    assertThat(browser().get("/playground/why?uid=" + secret).statusCode()).isEqualTo(401);
  }

  private String why(Browser browser, String sender) {
    return browser.get("/playground/why?uid=" + lastOf(sender)).body();
  }

  private String lastOf(String userId) {
    return server.sandbox().acceptedFrom(userId).stream()
        .map(AcceptedMessage::uid)
        .reduce("none", (first, second) -> second);
  }
}
