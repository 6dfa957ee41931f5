package dev.parley.journal.internal.write;

import dev.parley.journal.JournalException;
import dev.parley.journal.JournalOptions.Groups;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes writes from any thread and commits them in their order, in groups.
 *
 * <p>The first write of a group waits a moment for others, by the machine's own clock and not by
 * {@link dev.parley.api.time.Timers}: it is part of writing to a disk, and a test that stops the
 * time still wants its writes done. While a group is being committed the next one gathers.
 */
public final class Writer implements AutoCloseable {

  private final Groups options;
  private final GroupCommit commit;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ArrayDeque<Write<?>> queue = new ArrayDeque<>();
  private int queuedRows;
  private long firstSince;
  private boolean isIdle;
  private boolean closed;

  /** Starts the thread. */
  public Writer(Groups options, GroupCommit commit) {
    this.options = options;
    this.commit = commit;
    thread = Thread.ofPlatform().name("parley-journal-writer").daemon().start(this::run);
  }

  /** Takes a write. */
  public <T> CompletionStage<T> submit(Write<T> write) {
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedStage(new JournalException.Closed());
      }
      if (queue.size() >= options.waiting()) {
        return CompletableFuture.failedStage(
            new JournalException.Overloaded(
                "the journal has " + queue.size() + " writes that wait, and takes no more"));
      }
      if (queue.isEmpty()) {
        firstSince = System.nanoTime();
      }
      queue.add(write);
      queuedRows += write.rows();
      if (isIdle || queuedRows >= options.rows()) {
        news.signal();
      }
      return write.stage();
    } finally {
      lock.unlock();
    }
  }

  /** How many writes wait. */
  public int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    for (List<Write<?>> group = next(); group != null; group = next()) {
      commit.commit(group);
    }
    commit.close();
  }

  /** The next group; null when the writer was closed and nothing is left. */
  private @Nullable List<Write<?>> next() {
    lock.lock();
    try {
      while (queue.isEmpty()) {
        if (closed) {
          return null;
        }
        isIdle = true;
        news.awaitUninterruptibly();
        isIdle = false;
      }
      linger();
      List<Write<?>> group = new ArrayList<>();
      int rows = 0;
      while (!queue.isEmpty() && (rows == 0 || rows + rowsOfFirst() <= options.rows())) {
        rows += rowsOfFirst();
        group.add(queue.remove());
      }
      queuedRows -= rows;
      firstSince = System.nanoTime();
      return group;
    } finally {
      lock.unlock();
    }
  }

  private int rowsOfFirst() {
    return queue.element().rows();
  }

  private void linger() {
    long deadline = firstSince + options.interval().toNanos();
    long left = deadline - System.nanoTime();
    try {
      while (left > 0 && queuedRows < options.rows() && !closed) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread; were it done, the group goes now.
      Thread.currentThread().interrupt();
    }
  }

  /** Commits what waits, and ends; waits for that. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
    commit.hurry();
    try {
      thread.join(options.patience().plus(Duration.ofSeconds(10)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
