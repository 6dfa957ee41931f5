package dev.parley.benchmarks.engine;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.Engine;
import dev.parley.sandbox.RoomDelivery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A room at its quota: one member says 40 messages every 200 ms (one each 5 ms), and all others, by
 * one engine in this JVM, hear them. Times from the call to send until the receiver is given the
 * message. The server is a sandbox in a JVM of its own. It waits three times as long as was spoken
 * at most; where not everything was heard by then, the machine is too slow for it, and fewer
 * messages a second show what it can do. The first argument is the number of members (1 000), the
 * second how messages come (DIRECT or NOTIFY), the third the seconds (10), the fourth the messages
 * a second (200, which is the quota).
 */
public final class RoomLoad {

  private static final int QUOTA_PER_SECOND = 200;
  private static final Duration JOIN_PATIENCE = Duration.ofSeconds(60);
  private static final Conversation ROOM = Conversation.chatroom("hall");
  private static final int MOST_TIMES = 20_000_000;

  private RoomLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    RoomDelivery delivery =
        arguments.length > 1 ? RoomDelivery.valueOf(arguments[1]) : RoomDelivery.DIRECT;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    int perSecond = arguments.length > 3 ? Integer.parseInt(arguments[3]) : QUOTA_PER_SECOND;
    try (SandboxProcess sandbox = SandboxProcess.start(members + 1, delivery);
        SystemTimers timers = new SystemTimers();
        Engine engine = Engine.start()) {
      Ears ears = new Ears(members * seconds * perSecond);
      List<CompletableFuture<?>> joined = new ArrayList<>();
      Transport speaker = sandbox.transport(engine, members);
      joined.add(enter(speaker, new Ears(0)));
      for (int user = 0; user < members; user++) {
        joined.add(enter(sandbox.transport(engine, user), ears));
      }
      CompletableFuture.allOf(joined.toArray(CompletableFuture[]::new))
          .orTimeout(JOIN_PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
      int said = seconds * perSecond;
      Duration pace = Duration.ofSeconds(1).dividedBy(perSecond);
      long began = System.nanoTime();
      say(timers, speaker, pace, said);
      ears.awaitAll((long) said * members, Duration.ofSeconds(3L * seconds));
      ears.report(members, delivery, said, System.nanoTime() - began);
    }
  }

  private static CompletableFuture<?> enter(Transport transport, EventSink sink) {
    return transport
        .connect(Cursor.START, sink)
        .thenCompose(
            state ->
                transport
                    .find(Chatrooms.class)
                    .orElseThrow()
                    .join(ROOM.targetId(), Chatrooms.JoinOptions.none()))
        .toCompletableFuture();
  }

  /** Each message says when it was said. */
  private static void say(SystemTimers timers, Transport speaker, Duration pace, int left) {
    if (left > 0) {
      timers.schedule(pace, () -> say(timers, speaker, pace, left - 1));
      String now = Long.toString(System.nanoTime());
      var unused = speaker.send(new OutgoingMessage(ROOM, new TextContent(now)));
    }
  }

  /** All members' receivers. */
  private static final class Ears implements EventSink {

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    Ears(int times) {
      nanos = new long[Math.min(times, MOST_TIMES)];
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      long now = System.nanoTime();
      for (BotEvent event : batch.events()) {
        if (event instanceof Message message) {
          int at = count.getAndIncrement();
          if (at < nanos.length) {
            nanos[at] = now - Long.parseLong(message.text());
          }
        }
      }
      return CompletableFuture.completedFuture(null);
    }

    /** Waits until everything was heard, but no longer than that. */
    void awaitAll(long all, Duration most) throws InterruptedException {
      long end = System.nanoTime() + most.toNanos();
      while (count.get() < all && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(100));
      }
    }

    void report(int members, RoomDelivery delivery, int said, long tookNanos) {
      int heard = Math.min(count.get(), nanos.length);
      if (heard == 0) {
        System.out.println("nothing was heard");
        return;
      }
      long[] sorted = Arrays.copyOf(nanos, heard);
      Arrays.sort(sorted);
      System.out.printf(
          "%,d members, %s: %,d messages said, %,d of %,d heard in %.1f s; p50 %.1f ms, p99"
              + " %.1f ms, max %.1f ms%n",
          members,
          delivery,
          said,
          heard,
          (long) said * members,
          tookNanos / 1e9,
          sorted[heard / 2] / 1e6,
          sorted[heard * 99 / 100] / 1e6,
          sorted[heard - 1] / 1e6);
    }
  }
}
