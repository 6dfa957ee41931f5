package dev.parley.runtime.internal.dialog;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs while a lane waits for it, and waits while none does. The lane {@linkplain
 * #wake wakes} it and is given the {@link Stop} at which it waits again; so at each time one of the
 * two runs, and what happens is in the order of the lane.
 */
final class DialogRun {

  /** What the thread does. */
  @FunctionalInterface
  interface Body {

    @Nullable Object run(DialogRun self) throws Throwable;
  }

  /**
   * A lane gives way to the script.
   *
   * @param signal null at the beginning, and when the script is to end
   * @param toTheEnd whether the script is to be left
   */
  private record Wake(
      @Nullable Signal signal, Floor floor, boolean toTheEnd, CompletableFuture<Stop> stop) {}

  private final BlockingQueue<Wake> wakes = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private @Nullable Wake current;
  private boolean silent;
  private @Nullable Unwinding unwinding;

  DialogRun(String name, Body body) {
    thread = Thread.ofVirtual().name(name).unstarted(() -> main(body));
  }

  /**
   * Runs the script until it stops. To be called by one thread at a time.
   *
   * @param silent whether it begins with what it has done before
   */
  Stop begin(Floor floor, boolean silently) {
    silent = silently;
    Wake wake = new Wake(null, floor, false, new CompletableFuture<>());
    wakes.add(wake);
    thread.start();
    return stop(wake);
  }

  /** Lets the script go on until it stops again. */
  Stop wake(Signal signal, Floor floor) {
    Wake wake = new Wake(signal, floor, false, new CompletableFuture<>());
    wakes.add(wake);
    return stop(wake);
  }

  /** Ends the thread, which waits; what the script does on its way out leads to nothing. */
  void unwind(Floor nowhere) {
    wakes.add(new Wake(null, nowhere, true, new CompletableFuture<>()));
  }

  private Stop stop(Wake wake) {
    while (true) {
      try {
        return wake.stop.get();
      } catch (InterruptedException e) {
        // It is meant for whoever runs in this lane, and that is the script.
        thread.interrupt();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a stop is never an exception", e);
      }
    }
  }

  private void main(Body body) {
    Stop end;
    try {
      next();
      end = new Stop.Ended(body.run(this));
    } catch (Unwinding unwound) {
      end = unwound.stop();
    } catch (Throwable thrown) {
      end = new Stop.Failed(thrown);
    }
    stopAt(unwinding == null ? end : unwinding.stop());
  }

  /** Waits for an answer; on the script's thread. */
  Signal pause(OpenQuestion question) {
    checkUnwinding();
    stopAt(new Stop.Asked(question));
    Signal signal = next();
    if (signal == null) {
      throw new IllegalStateException("a script is woken by a signal");
    }
    return signal;
  }

  private @Nullable Signal next() {
    Wake wake = taken();
    current = wake;
    (silent || wake.toTheEnd ? wake.floor.silent() : wake.floor).take();
    if (wake.toTheEnd) {
      silent = true;
      throw leave(new Stop.Ended(null));
    }
    return wake.signal;
  }

  private Wake taken() {
    while (true) {
      try {
        return wakes.take();
      } catch (InterruptedException e) {
        // It came too late: what it was meant for is over.
      }
    }
  }

  private void stopAt(Stop stop) {
    Wake wake = current;
    current = null;
    Thread.interrupted();
    if (wake != null) {
      wake.floor.leave();
      wake.stop.complete(stop);
    }
  }

  /** What the script asks for goes out from now on; on its own thread. */
  void speakUp() {
    Wake wake = current;
    if (silent && wake != null) {
      silent = false;
      wake.floor.silent().leave();
      wake.floor.take();
    }
  }

  /** What the script may speak on; on its own thread. */
  Floor floor() {
    checkUnwinding();
    Wake wake = current;
    if (wake == null || Thread.currentThread() != thread) {
      throw new IllegalStateException("a dialog is for the thread of its script");
    }
    return silent ? wake.floor.silent() : wake.floor;
  }

  /** Leaves the script from within; what it does on its way out leads to nothing. */
  Unwinding leave(Stop stop) {
    if (unwinding == null) {
      unwinding = new Unwinding(stop);
      Wake wake = current;
      if (wake != null && !silent) {
        silent = true;
        wake.floor.leave();
        wake.floor.silent().take();
      }
    }
    return unwinding;
  }

  private void checkUnwinding() {
    if (unwinding != null) {
      throw unwinding;
    }
  }

  /** Leads out of a script. An error, so that a script which catches exceptions lets it pass. */
  static final class Unwinding extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Stop stop;

    private Unwinding(Stop stop) {
      super("the script is left", null, false, false);
      this.stop = stop;
    }

    Stop stop() {
      return stop;
    }
  }
}
