package dev.parley.test.kill;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user who has one dialog after the other. A question that was being sent when the bot was killed
 * may never come; who has waited for long says the answer again.
 */
final class Talker {

  private static final Conversation TO_BOT = Conversation.privateChat(KillTest.BOT);
  private static final Pattern QUESTION = Pattern.compile("(?:Q|want a)(\\d+)\\.(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Timers timers;
  private final int rounds;
  private @Nullable Transport transport;
  private Timers.@Nullable Timer impatience;
  private int round = 1;
  private int question;
  private int repeated;

  private Talker(Timers timers, int rounds) {
    this.timers = timers;
    this.rounds = rounds;
  }

  static Talker start(Engine engine, Sandbox sandbox, Timers timers, String name, int rounds) {
    Talker talker = new Talker(timers, rounds);
    talker.begin(Teller.connected(engine, sandbox, name, talker::heard));
    return talker;
  }

  private synchronized void begin(Transport connected) {
    transport = connected;
    say();
  }

  private synchronized void heard(EventBatch batch) {
    for (var event : batch.events()) {
      if (event instanceof Message message) {
        heard(message.text());
      }
    }
  }

  private void heard(String text) {
    Matcher asked = QUESTION.matcher(text);
    if (asked.matches()) {
      round = Integer.parseInt(asked.group(1));
      question = Integer.parseInt(asked.group(2));
      say();
    } else if (text.equals("done " + round)) {
      next();
    } else if (text.contains("是/否")) {
      send("no");
    } else if (!text.startsWith("done ")) {
      // The dialog has ended in another way; nothing of it was written down.
      question = 0;
      say();
    }
  }

  private void next() {
    round++;
    question = 0;
    if (round > rounds) {
      if (impatience != null) {
        impatience.cancel();
      }
      end.complete(null);
    } else {
      say();
    }
  }

  /** Begins the round, or answers its question. */
  private void say() {
    send(question == 0 ? "/dialog " + round : "a" + round + '.' + question);
    if (impatience != null) {
      impatience.cancel();
    }
    impatience = timers.schedule(PATIENCE, this::again);
  }

  private synchronized void again() {
    if (end.isDone()) {
      return;
    }
    repeated++;
    if (question == Ledger.QUESTIONS) {
      // Perhaps only the last word was lost; if not, the bot asks which dialog to go on with.
      next();
    } else {
      say();
    }
  }

  private void send(String text) {
    if (transport != null) {
      var unused = transport.send(new OutgoingMessage(TO_BOT, new TextContent(text)));
    }
  }

  synchronized int repeated() {
    return repeated;
  }

  void awaitEnd() {
    try {
      end.get(30, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(this + " comes to no end", e);
    }
  }

  @Override
  public synchronized String toString() {
    return "the talker in round " + round + " at question " + question;
  }

  void close() {
    if (transport != null) {
      transport.close();
    }
  }
}
