package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.handler.OnCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replies that are not for everybody, as they reach people. */
@ParleyTest(RepliesTest.Bank.class)
class RepliesTest {

  static class Bank {
    @OnCommand("balance")
    List<Reply> balance() {
      return List.of(Reply.text("I wrote to you."), Reply.text("You have 7.").privately());
    }

    @OnCommand("hint <user>")
    List<Reply> hint(String user) {
      return List.of(Reply.text("You have 7.").onlyFor(user), Reply.text("Done."));
    }
  }

  @Test
  void a_private_reply_to_what_was_said_in_a_group(TestUser amy, TestGroup team, TestBot bot) {
    amy.in(team).says("/balance");
    bot.replies("I wrote to you.");
    bot.repliesInPrivate("You have 7.");
    bot.staysSilent();
  }

  @Test
  void a_directed_reply_is_seen_by_whom_it_is_for_and_by_nobody_else(
      TestUser amy, TestUser bob, TestGroup team, TestBot bot) {
    team.with(bob);
    amy.in(team).says("/hint amy");
    Message hint = bot.reply();
    assertThat(hint.text()).isEqualTo("You have 7.");
    assertThat(hint.directedTo()).containsExactly("amy");
    bot.replies("Done.");

    bob.in(team).says("/hint amy");
    bot.replies("Done.");
    assertThat(bob.received()).extracting(Message::text).doesNotContain("You have 7.");
  }
}
