package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;
import dev.parley.journal.Stored;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.runtime.internal.meter.LaneTimes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane for each conversation: events of one are handled in order, those of different ones at
 * the same time.
 *
 * <p>A lane with events stands in one line. <em>Runners</em>, virtual threads, take the lane at the
 * head, handle a few of its events, and put it back at the end when it has more. A runner that
 * finds the line empty ends. A runner is called whenever a lane waits and none is on its way to the
 * line: so as many run as there are lanes whose handlers block, and few when the handlers are
 * quick, and an event does not cost a thread. The way of thinking is that of Go's scheduler: while
 * one runner is {@code searching}, whoever adds a lane need not call another, and the one that
 * stops searching calls the next if the line is not empty.
 */
public final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /** Between two attempts at a journal that does not answer. */
  private static final Duration READ_PAUSE = Duration.ofMillis(100);

  private final RuntimeOptions.Lanes options;
  private final LaneWorker worker;
  private final LaneTimes times;
  private final Backlog backlog;
  private final ConcurrentHashMap<LaneKey, Lane> lanes = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Lane> line = new ConcurrentLinkedQueue<>();
  private final AtomicInteger searching = new AtomicInteger();
  private final Level held = new Level();
  private final ThreadFactory runners =
      Thread.ofVirtual().name("parley-lane-", 0).inheritInheritableThreadLocals(false).factory();

  /**
   * @param worker handles one event; blocks as long as that takes
   * @param backlog where events with an id are that do not fit
   * @param times measures how long events wait
   */
  public Lanes(RuntimeOptions.Lanes options, LaneWorker worker, Backlog backlog, LaneTimes times) {
    this.options = options;
    this.worker = worker;
    this.backlog = backlog;
    this.times = times;
  }

  /** What became of an event that came. */
  public enum Taken {
    /** It waits. */
    WAITS,
    /** It waits, and the oldest one in its lane had to go. */
    INSTEAD_OF_OLDEST,
    /** Its lane is full, and reads it back from the journal later. */
    LATER,
    /** It is shed: its lane is full. */
    NOT
  }

  /**
   * Puts the event at the end of its lane.
   *
   * @param id of the event in the journal; 0 when it is not there
   */
  public Taken offer(BotEvent event, long id) {
    return put(LaneKey.of(event), new Work.Happened(event, id, times.came(held.get())));
  }

  /**
   * Runs the task behind everything that has come to the lane before: at once, on the calling
   * thread, when there is nothing.
   */
  public void post(LaneKey key, LaneTask task) {
    if (lanes.containsKey(key)) {
      put(key, new Work.Posted(task));
    } else {
      task.run();
    }
  }

  /** Runs the action behind everything that has come to the lane before, on the lane's thread. */
  public void run(LaneKey key, Consumer<Station> action) {
    put(key, new Work.Own(action));
  }

  private Taken put(LaneKey key, Work work) {
    held.rise();
    while (true) {
      Lane lane = lanes.get(key);
      if (lane == null) {
        Lane made = new Lane(key);
        Lane other = lanes.putIfAbsent(key, made);
        lane = other == null ? made : other;
      }
      switch (lane.offer(work, options.eventsPerLane(), options.overflow())) {
        case FIRST -> {
          enqueue(lane);
          return Taken.WAITS;
        }
        case QUEUED -> {
          return Taken.WAITS;
        }
        case OLDEST_SHED -> {
          held.fall();
          return Taken.INSTEAD_OF_OLDEST;
        }
        case SPILLED -> {
          held.fall();
          return Taken.LATER;
        }
        case SHED -> {
          held.fall();
          return Taken.NOT;
        }
        case RETIRED -> lanes.remove(key, lane);
      }
    }
  }

  /** Completes when there is room for another batch. */
  public CompletableFuture<Void> room() {
    return held.below(options.eventsInTotal());
  }

  /** Completes when no event waits or is being handled. */
  public CompletableFuture<Void> idle() {
    return held.below(1);
  }

  /** How many conversations have events that wait or are being handled. */
  public int active() {
    return lanes.size();
  }

  /** How many events wait or are being handled. */
  public int events() {
    return held.get();
  }

  /** Drops everything that waits, and interrupts every handler that runs. */
  public void abandon() {
    for (Lane lane : lanes.values()) {
      WorkQueue dropped = lane.abandon();
      for (Work work = dropped.poll(); work != null; work = dropped.poll()) {
        if (work instanceof Work.Posted posted) {
          posted.task.abandoned();
        }
        held.fall();
      }
    }
  }

  /** Shows what runs right now, and on which lane. */
  void forEachRunning(BiConsumer<Lane, Running> action) {
    for (Lane lane : lanes.values()) {
      Running running = lane.running();
      if (running != null) {
        action.accept(lane, running);
      }
    }
  }

  /** Leaves to itself what runs on the lane; what waits behind it goes on at once. */
  void condemn(Lane lane, Running running) {
    @Nullable Lane[] successor = new @Nullable Lane[1];
    lanes.computeIfPresent(
        lane.key(),
        (key, present) -> {
          if (present != lane) {
            return present;
          }
          Lane next = lane.condemn(running);
          successor[0] = next;
          return next == null ? lane : next.isEmpty() ? null : next;
        });
    Lane next = successor[0];
    if (next != null) {
      running.condemned(lane.runner());
      held.fall();
      if (!next.isEmpty()) {
        enqueue(next);
      }
    }
  }

  private void enqueue(Lane lane) {
    line.add(lane);
    callRunner();
  }

  private void callRunner() {
    if (searching.get() == 0 && searching.compareAndSet(0, 1)) {
      runners.newThread(this::run).start();
    }
  }

  private void run() {
    while (true) {
      Lane lane = line.poll();
      if (lane == null) {
        searching.decrementAndGet();
        // A lane that came in before the decrement may have counted on this runner.
        if (line.isEmpty() || !searching.compareAndSet(0, 1)) {
          return;
        }
      } else {
        if (searching.decrementAndGet() == 0 && !line.isEmpty()) {
          callRunner();
        }
        turn(lane);
        searching.incrementAndGet();
      }
    }
  }

  private void turn(Lane lane) {
    lane.runBy(Thread.currentThread());
    for (int i = 0; i < options.eventsPerTurn(); i++) {
      Work work = lane.next();
      if (work == null) {
        work = readBack(lane) ? lane.next() : null;
      }
      if (work == null) {
        break;
      }
      handle(work, lane);
    }
    if (lane.isCondemned()) {
      return;
    }
    if (lane.retire()) {
      lanes.remove(lane.key(), lane);
    } else {
      line.add(lane);
      // Other handlers may be ready to go on, and nothing else takes the carrier from this thread.
      Thread.yield();
    }
  }

  /** Whether the lane has got something that did not fit before. */
  private boolean readBack(Lane lane) {
    long after = lane.readAfter();
    if (after < 0) {
      return false;
    }
    int limit = Math.max(1, options.eventsPerLane());
    List<Stored> read;
    try {
      read = backlog.read(lane.key(), after, limit);
    } catch (RuntimeException e) {
      LOG.error("what waits in lane {} cannot be read; it is tried again", lane.key(), e);
      LockSupport.parkNanos(READ_PAUSE.toNanos());
      return false;
    }
    for (Stored each : read) {
      held.rise();
    }
    lane.readBack(read, times.came(held.get()), read.size() < limit);
    return !read.isEmpty();
  }

  private void handle(Work work, Lane lane) {
    try {
      switch (work) {
        case Work.Happened happened -> {
          times.handled(happened.came);
          worker.handle(happened.event, happened.id, lane);
        }
        case Work.Posted posted -> posted.task.run();
        case Work.Own own -> own.action.accept(lane);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("the runtime failed in lane {}, which goes on", lane.key(), e);
    } finally {
      // An interrupt was meant for this handler, not for the next one on this thread.
      Thread.interrupted();
      // Of a condemned lane it does not count any more.
      if (!lane.isCondemned()) {
        held.fall();
      }
    }
  }
}
