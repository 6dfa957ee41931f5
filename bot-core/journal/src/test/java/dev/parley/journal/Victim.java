package dev.parley.journal;

import static dev.parley.journal.Events.BOT;

import dev.parley.api.BotEvent;
import dev.parley.api.SendOutcome;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A process that works with a journal until it is killed, and says on its output what it was told
 * is written: a word and what it is about in each line.
 */
final class Victim {

  private static final int BATCH = 5;
  private static final int COPIES = 7;

  private final Journal journal;
  private final Semaphore underWay = new Semaphore(200);

  private Victim(Journal journal) {
    this.journal = journal;
  }

  /** Arguments: address, user, password, durability, and {@code hold} to do nothing else. */
  public static void main(String[] args) throws InterruptedException {
    JournalOptions options =
        JournalOptions.at(args[0], args[1], args[2])
            .with(JournalOptions.Durability.valueOf(args[3]));
    Journal journal = Journal.open(options, new SystemTimers());
    say("open", "");
    if (args.length > 4) {
      Thread.currentThread().join();
    }
    journal.plugins().migrate("counted", Victim.class.getClassLoader(), "counted");
    new Victim(journal).work();
  }

  private void work() throws InterruptedException {
    // What waited when the process before was killed comes first, as in the runtime.
    Events.done(journal.inbox().recover(BOT));
    journal.inbox().unhandled(BOT, 0, 10_000).forEach(this::handle);
    String cursor = journal.inbox().cursor(BOT).value();
    int next = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    while (true) {
      underWay.acquire();
      receive(next);
      next += BATCH;
    }
  }

  private void receive(int next) {
    List<BotEvent> events = new ArrayList<>();
    // Some that came before come again, as a service does that was not acknowledged.
    for (int i = Math.max(0, next - COPIES); i < next + BATCH; i++) {
      events.add(Events.message("m" + i, "user" + i % 3, "text " + i));
    }
    String cursor = Integer.toString(next + BATCH);
    journal
        .inbox()
        .receive(BOT, new EventBatch(events, new Cursor(cursor)))
        .thenAccept(
            stored -> {
              say("cursor", cursor);
              stored.forEach(
                  event -> {
                    say("stored", event.event().key().value());
                    handle(event);
                  });
              underWay.release();
            });
  }

  private void handle(Stored event) {
    String key = event.event().key().value();
    Statement count =
        new Statement("counted", "INSERT INTO counted (event_key) VALUES (?)", List.of(key));
    journal
        .inbox()
        .handled(Events.handled(event, Events.answer(key)).withStatements(List.of(count)))
        .thenAccept(
            acts -> {
              say("handled", key);
              long id = acts.getFirst().id();
              journal
                  .acts()
                  .settle(id, new SendOutcome.Accepted("u" + id, Events.NOON), null)
                  .thenRun(() -> say("settled", key));
            });
  }

  private static void say(String word, String what) {
    try {
      // One write, and no buffer that would die with the process.
      System.out.write((word + ' ' + what + '\n').getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
