package dev.parley.benchmarks.journal;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.journal.Act;
import dev.parley.journal.EventOutcome;
import dev.parley.journal.Handled;
import dev.parley.journal.Journal;
import dev.parley.journal.JournalOptions;
import dev.parley.journal.NewAct;
import dev.parley.journal.Stored;
import dev.parley.journal.StoredAct;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Events through the journal: each is received, handled with one answer, and the answer settled.
 * Prints how many a second, and how long an answer waits for the journal: from the call to receive
 * until the commit of its handled mark, since the handler here takes no time.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, events, events per second (0 for as many as there
 * can be, with 2 000 under way), and for how many seconds what is done is kept (0 for the default,
 * which is longer than any run).
 */
public final class JournalLoad {

  private static final int BATCH = 20;
  private static final int UNDER_WAY = 2_000;
  private static final int USERS = 500;
  private static final int WARM_UP = 60_000;

  private final Journal journal;
  private final LoadDatabase database;
  private final int first;
  private final int events;
  private final int perSecond;
  private final Semaphore room = new Semaphore(UNDER_WAY);
  private final long[] waited;
  private final AtomicInteger measured = new AtomicInteger();
  private final Semaphore settled = new Semaphore(0);
  private volatile @Nullable Throwable failure;

  private JournalLoad(
      Journal journal, LoadDatabase database, int first, int events, int perSecond) {
    this.journal = journal;
    this.database = database;
    this.first = first;
    this.events = events;
    this.perSecond = perSecond;
    waited = new long[Math.min(events, 4_000_000)];
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    int events = Integer.parseInt(args[1]);
    int perSecond = Integer.parseInt(args[2]);
    int kept = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    try (LoadDatabase database = LoadDatabase.named(args[0]);
        SystemTimers timers = new SystemTimers()) {
      JournalOptions options = database.options();
      if (kept > 0) {
        Duration retention = Duration.ofSeconds(kept);
        options =
            options.with(new JournalOptions.Retention(retention, retention, Duration.ofSeconds(1)));
      }
      try (Journal journal = Journal.open(options, timers)) {
        new JournalLoad(journal, database, 0, WARM_UP, 0).run(args[0] + " to warm up");
        new JournalLoad(journal, database, WARM_UP, events, perSecond).run(args[0]);
      }
      System.out.printf(
          Locale.ROOT, "%s: %d MB when closed%n", args[0], database.size() / 1_000_000);
    }
  }

  private void run(String name) throws Exception {
    long begun = System.nanoTime();
    long processor = processor();
    for (int sent = 0; sent < events; sent += BATCH) {
      pace(begun, sent);
      room.acquire(BATCH);
      receive(first + sent);
      if (sent > 0 && sent / BATCH % Math.max(1, events / BATCH / 10) == 0) {
        System.out.printf(
            Locale.ROOT,
            "%s: %,d events after %.1f s, %d MB%n",
            name,
            sent,
            (System.nanoTime() - begun) / 1e9,
            database.size() / 1_000_000);
      }
    }
    settled.acquire(events / BATCH * BATCH);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long[] sorted = Arrays.copyOf(waited, Math.min(measured.get(), waited.length));
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f events/s, %.1f us of processor each; an answer waits p50 %.1f ms, p99 %.1f ms,"
            + " at most %.1f ms%n",
        name,
        events / seconds,
        (processor() - processor) / 1e3 / events,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
    if (failure != null) {
      throw new IllegalStateException("a write failed", failure);
    }
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void pace(long begun, int sent) {
    if (perSecond > 0) {
      long due = begun + sent * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  private void receive(int first) {
    List<BotEvent> batch = new ArrayList<>(BATCH);
    for (int i = first; i < first + BATCH; i++) {
      batch.add(message(i));
    }
    long at = System.nanoTime();
    journal
        .inbox()
        .receive("helper", new EventBatch(batch, new Cursor(Integer.toString(first))))
        .whenComplete(
            (stored, error) -> {
              if (error != null) {
                fail(error, BATCH);
              } else {
                stored.forEach(event -> handle(event, at));
              }
            });
  }

  private void handle(Stored event, long at) {
    Act answer =
        new Act.Send(
            "helper",
            new OutgoingMessage(
                event.event().conversation(), new TextContent("Hello, this is an answer!")));
    journal
        .inbox()
        .handled(
            new Handled(event, EventOutcome.HANDLED, Duration.ofMillis(1))
                .withActs(List.of(new NewAct(answer, true))))
        .whenComplete(
            (acts, error) -> {
              if (error != null) {
                fail(error, 1);
              } else {
                int place = measured.getAndIncrement();
                waited[place % waited.length] = System.nanoTime() - at;
                settle(acts.getFirst());
              }
            });
  }

  private void settle(StoredAct act) {
    journal
        .acts()
        .settle(act.id(), new SendOutcome.Accepted("B9S0-" + act.id(), Instant.now()), null)
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                fail(error, 1);
              } else {
                room.release();
                settled.release();
              }
            });
  }

  private void fail(Throwable error, int count) {
    failure = error;
    room.release(count);
    settled.release(count);
  }

  private static Message message(int i) {
    String user = "user-" + i % USERS;
    return new Message(
        "helper",
        "B9S0-1K2L-3M4N-" + i,
        Conversation.privateChat(user),
        user,
        new TextContent("What is the price of number " + i + "?"),
        Instant.ofEpochMilli(1_795_000_000_000L + i),
        Map.of(),
        List.of(),
        false);
  }
}
