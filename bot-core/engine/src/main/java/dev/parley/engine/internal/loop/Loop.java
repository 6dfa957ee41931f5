package dev.parley.engine.internal.loop;

import dev.parley.api.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that an account lives on. Everything that an account owns is touched only there,
 * so that nothing of it needs a lock; timers and the stages of others come back to it.
 */
public final class Loop implements Executor {

  private final Executor thread;
  private final Timers timers;

  /**
   * @param thread runs tasks one after the other, in the order in which they came
   */
  public Loop(Executor thread, Timers timers) {
    this.thread = thread;
    this.timers = timers;
  }

  /** Runs the task behind all that wait; drops it when the engine is closed. */
  @Override
  public void execute(Runnable task) {
    tryExecute(task);
  }

  /** As {@link #execute}, and says whether the engine is still open. */
  public boolean tryExecute(Runnable task) {
    try {
      thread.execute(task);
      return true;
    } catch (RejectedExecutionException closed) {
      return false;
    }
  }

  /** The time. */
  public Instant now() {
    return timers.instant();
  }

  /** Runs the task here after the delay. A cancelled task does not run, even when it was due. */
  public Timers.Timer after(Duration delay, Runnable task) {
    Delayed delayed = new Delayed(task);
    delayed.timer = timers.schedule(delay, () -> execute(delayed));
    return delayed;
  }

  /** Fails the step with what {@code late} gives, unless it has completed by then. */
  public <T> CompletableFuture<T> within(
      Duration limit, CompletableFuture<T> step, Supplier<? extends Exception> late) {
    if (!step.isDone()) {
      Timers.Timer timer = after(limit, () -> step.completeExceptionally(late.get()));
      Completion.follow(step, (result, failure) -> timer.cancel());
    }
    return step;
  }

  /** A task between the timers and the loop. */
  private static final class Delayed implements Timers.Timer, Runnable {

    private @Nullable Runnable task;
    private Timers.@Nullable Timer timer;

    Delayed(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      Runnable due = task;
      task = null;
      if (due != null) {
        due.run();
      }
    }

    @Override
    public void cancel() {
      task = null;
      if (timer != null) {
        timer.cancel();
      }
    }
  }
}
