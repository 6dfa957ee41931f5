package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.time.VirtualTimers;
import dev.parley.runtime.RuntimeOptions.Admission;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which events are let through to handlers at all. */
class AdmissionTest {

  static class Echo {
    @OnMessage
    String echo(Message message) {
      return message.text();
    }
  }

  private static final RuntimeOptions BOTS =
      TestRuntime.OPTIONS.with(new Admission(Duration.ofMinutes(5), List.of("bot-*", "news"), 5));

  @Test
  void what_other_bots_say_is_handled_five_times_a_minute_in_each_conversation() {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    try (TestRuntime bot = TestRuntime.at(timers, BOTS, new Echo())) {
      IntStream.range(0, 7).forEach(i -> bot.transport.hears("bot-2", "b" + i));
      IntStream.range(0, 7).forEach(i -> bot.transport.hears("news", "n" + i));
      IntStream.range(0, 7).forEach(i -> bot.transport.hears("robot-2", "r" + i));
      bot.idle();
      assertThat(bot.transport.texts()).filteredOn(text -> text.startsWith("b")).hasSize(5);
      assertThat(bot.transport.texts()).filteredOn(text -> text.startsWith("n")).hasSize(5);
      assertThat(bot.transport.texts()).filteredOn(text -> text.startsWith("r")).hasSize(7);
      assertThat(bot.count("parley.events.dropped", "reason", "bot-loop")).isEqualTo(4);

      timers.advance(Duration.ofSeconds(59));
      bot.transport.hears("bot-2", "too early");
      bot.idle();
      assertThat(bot.transport.texts()).doesNotContain("too early");
      timers.advance(Duration.ofSeconds(1));
      bot.transport.hears("bot-2", "again");
      bot.idle();
      assertThat(bot.transport.texts()).contains("again");
    }
  }

  @Test
  void a_message_older_than_the_reply_window_reaches_nobody() {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW.plus(Duration.ofDays(3)));
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Echo())) {
      // The service's clock counts: ours is three days ahead of it.
      bot.transport.receives(said(bot, "old", Duration.ofMinutes(5).plusMillis(1)));
      bot.transport.receives(said(bot, "in time", Duration.ofMinutes(5)));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("in time");
      timers.advance(Duration.ofMinutes(1));
      bot.transport.receives(said(bot, "old now", Duration.ofMinutes(4).plusMillis(1)));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("in time");
      assertThat(bot.count("parley.events.dropped", "reason", "unhandled")).isEqualTo(2);
    }
  }

  static class Archivist {
    @OnMessage(offline = true)
    String archived(Message message) {
      return "archived " + message.text();
    }
  }

  @Test
  void a_handler_that_asks_for_offline_messages_gets_the_old_ones_too() {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    try (TestRuntime bot =
        TestRuntime.at(timers, TestRuntime.OPTIONS, new Echo(), new Archivist())) {
      bot.transport.receives(said(bot, "old", Duration.ofDays(2)));
      bot.transport.receives(said(bot, "new", Duration.ZERO));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("archived old", "new");
    }
  }

  private static Message said(TestRuntime bot, String text, Duration ago) {
    Message now =
        bot.transport.message(
            dev.parley.api.Conversation.privateChat("amy"), "amy", new TextContent(text));
    return new Message(
        now.account(),
        now.uid(),
        now.conversation(),
        now.senderId(),
        now.content(),
        RecordingTransport.NOW.minus(ago),
        now.expansion(),
        now.directedTo(),
        true);
  }
}
