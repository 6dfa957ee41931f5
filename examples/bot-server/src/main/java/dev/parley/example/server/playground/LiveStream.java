package dev.parley.example.server.playground;

import dev.parley.api.time.Timers;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A browser window that is told what happens. It renders and writes on a thread of its own, so that
 * a slow browser holds up nobody; one that falls too far behind is cut off, and asks again.
 */
final class LiveStream {

  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
  private static final int MORE_THAN_A_REPLAY = 100;
  private static final long NEVER = 0;

  private final PlaygroundUser user;
  private final Fragments fragments;
  private final Locale locale;
  private final Timers timers;
  private final PlaygroundProperties limits;
  private final BlockingQueue<Update> waiting;
  private final SseEmitter emitter = new SseEmitter(NEVER);
  private final Thread writer;
  private Timers.@Nullable Timer nextBeat;
  private Timers.@Nullable Timer end;
  private volatile boolean ended;

  LiveStream(
      PlaygroundUser user,
      Fragments fragments,
      Locale locale,
      Timers timers,
      PlaygroundProperties limits) {
    this.user = user;
    this.fragments = fragments;
    this.locale = locale;
    this.timers = timers;
    this.limits = limits;
    waiting = new ArrayBlockingQueue<>(limits.events() + MORE_THAN_A_REPLAY);
    writer = Thread.ofVirtual().name("playground-stream-" + user.name()).unstarted(this::write);
  }

  /** Starts to write into an answer. */
  synchronized SseEmitter start() {
    emitter.onCompletion(this::end);
    emitter.onError(failure -> end());
    end = timers.schedule(limits.streamLife(), this::end);
    writer.start();
    beat();
    return emitter;
  }

  private synchronized void beat() {
    if (!ended) {
      offer(new Update.Beat());
      nextBeat = timers.schedule(limits.heartbeat(), this::beat);
    }
  }

  /** Has it told soon. */
  void offer(Update update) {
    if (!waiting.offer(update)) {
      end();
    }
  }

  /**
   * Ends the stream; the browser opens the next one by itself. The writer is woken, not
   * interrupted: an interrupt in the middle of a write breaks the connection in a way that the web
   * server does not notice, and it would wait for this answer when it stops.
   */
  synchronized void end() {
    if (!ended) {
      ended = true;
      cancel(nextBeat);
      cancel(end);
      waiting.clear();
      offer(new Update.Beat());
    }
  }

  private static void cancel(Timers.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void write() {
    try {
      Update update = waiting.take();
      while (!ended) {
        emitter.send(fragments.event(update, user, locale));
        if (update instanceof Update.Elsewhere) {
          break;
        }
        update = waiting.take();
      }
    } catch (InterruptedException | IOException | IllegalStateException e) {
      // Ended by us, or the browser is gone.
    } catch (RuntimeException e) {
      LOG.error("A page of playground user {} cannot be told what happens", user.name(), e);
    } finally {
      end();
      user.gone(this);
      emitter.complete();
    }
  }
}
