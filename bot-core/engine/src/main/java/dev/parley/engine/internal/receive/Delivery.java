package dev.parley.engine.internal.receive;

import dev.parley.api.BotEvent;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.loop.Retries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events up, in the order in which they were given here, one batch at a time: what gathers
 * while the receiver is busy goes up together. A batch that the receiver fails to take is offered
 * again, for ever, with a back-off; what stands behind it waits.
 */
public final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final String account;
  private final Loop loop;
  private final EngineOptions.Receiving options;
  private final Retries retries;
  private final Repeated repeated = new Repeated();
  private final Deque<Parcel> waiting = new ArrayDeque<>(1);
  private List<Parcel> offered = List.of();
  private Cursor cursor = Cursor.START;
  private @Nullable EventSink sink;
  private Timers.@Nullable Timer retry;
  private int pushedMessages;
  private int pushedBytes;
  private boolean closed;

  public Delivery(String account, Loop loop, EngineOptions.Receiving options) {
    this.account = account;
    this.loop = loop;
    this.options = options;
    this.retries = new Retries(options.sinkRetry());
  }

  /** How much is not handed up because it came before. */
  public Repeated repeated() {
    return repeated;
  }

  /**
   * Hands up from now on.
   *
   * @param from where the receiver stands now
   */
  public void open(Cursor from, EventSink receiver) {
    cursor = from;
    sink = receiver;
  }

  /**
   * Gives what a pull brought.
   *
   * @param place behind the last of the events
   * @return completes on the loop when the receiver has it
   */
  CompletableFuture<Void> pulled(List<? extends BotEvent> events, Cursor place) {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    if (events.isEmpty() && place.equals(lastCursor())) {
      taken.complete(null);
      return taken;
    }
    add(new Parcel(events, place, () -> taken.complete(null)));
    return taken;
  }

  /**
   * Gives events by which the place does not move.
   *
   * @return completes on the loop when the receiver has them
   */
  public CompletableFuture<Void> give(List<? extends BotEvent> events) {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    if (events.isEmpty()) {
      taken.complete(null);
    } else {
      add(new Parcel(events, null, () -> taken.complete(null)));
    }
    return taken;
  }

  /** Whether a pushed event of that size may wait here. */
  boolean hasRoom(int bytes) {
    return pushedMessages == 0
        || (pushedMessages < options.waitingMessages()
            && (long) pushedBytes + bytes <= options.waitingBytes());
  }

  /**
   * Gives an event that was pushed, when there is room; the place does not move by it.
   *
   * @param bytes its size on the wire
   * @param taken is run on the loop when the receiver has it
   */
  void pushed(BotEvent event, int bytes, Runnable taken) {
    pushedMessages++;
    pushedBytes += bytes;
    add(
        new Parcel(
            List.of(event),
            null,
            () -> {
              pushedMessages--;
              pushedBytes -= bytes;
              taken.run();
            }));
  }

  /** Hands nothing up any more. */
  public void close() {
    closed = true;
    waiting.clear();
    if (retry != null) {
      retry.cancel();
      retry = null;
    }
  }

  private Cursor lastCursor() {
    for (Parcel parcel : (Iterable<Parcel>) waiting::descendingIterator) {
      if (parcel.cursor() != null) {
        return parcel.cursor();
      }
    }
    return cursor;
  }

  private void add(Parcel parcel) {
    if (closed) {
      return;
    }
    waiting.addLast(parcel);
    offerNext();
  }

  private void offerNext() {
    if (closed || !offered.isEmpty() || waiting.isEmpty()) {
      return;
    }
    List<BotEvent> events = new ArrayList<>();
    for (Parcel parcel : waiting) {
      events.addAll(parcel.events());
      if (parcel.cursor() != null) {
        cursor = parcel.cursor();
      }
    }
    offered = new ArrayList<>(waiting);
    waiting.clear();
    offer(new EventBatch(events, cursor));
  }

  private void offer(EventBatch batch) {
    EventSink receiver = sink;
    if (closed || receiver == null) {
      return;
    }
    CompletionStage<Void> stage;
    try {
      stage = receiver.accept(batch);
    } catch (RuntimeException e) {
      stage = CompletableFuture.failedFuture(e);
    }
    Completion.follow(stage, (done, failure) -> loop.execute(() -> answered(batch, failure)));
  }

  private void answered(EventBatch batch, @Nullable Throwable failure) {
    if (closed) {
      return;
    }
    if (failure == null) {
      retries.reset();
      List<Parcel> taken = offered;
      offered = List.of();
      taken.forEach(parcel -> parcel.taken().run());
      offerNext();
      return;
    }
    var delay = retries.next();
    LOG.warn(
        "{}: the receiver did not take {} events, they are offered again in {} ms: {}",
        account,
        batch.events().size(),
        delay.toMillis(),
        failure.toString());
    LOG.debug("{}: how the receiver failed", account, failure);
    retry = loop.after(delay, () -> offer(batch));
  }

  /**
   * Events that came together.
   *
   * @param cursor the place behind them; null when they do not move it
   */
  private record Parcel(List<? extends BotEvent> events, @Nullable Cursor cursor, Runnable taken) {}
}
