package dev.parley.engine.internal.receive;

import dev.parley.api.time.Timers;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.loop.Retries;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls by version. One request is under way at a time, and the next one leaves only when the
 * receiver has what the last one brought. It pulls when connected, when told that there is
 * something newer, and from time to time anyway. Notices that come meanwhile are kept as the newest
 * version that is wanted: when an answer stays behind it, one more pull runs, and no more than one,
 * so that a service that announces what it does not have cannot keep us busy.
 *
 * <p>No answer can stop it: after one that is missing, refused or unusable it waits and asks again,
 * until the connection ends; and with the next connection it starts anew.
 */
public final class Puller {

  private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

  private enum Step {
    IDLE,
    ASKING,
    HANDING_UP,
    WAITING_TO_RETRY
  }

  private final String name;
  private final Loop loop;
  private final Duration interval;
  private final Retries retries;
  private final PullSource source;
  private Step step = Step.IDLE;
  private @Nullable Link link;
  private Timers.@Nullable Timer sync;
  private Timers.@Nullable Timer retry;
  private boolean again;
  private long wanted;
  private long handedUp;

  /**
   * @param name for the log: account and what is pulled
   */
  public Puller(String name, Loop loop, EngineOptions.Receiving options, PullSource source) {
    this.name = name;
    this.loop = loop;
    this.interval = options.syncInterval();
    this.retries = new Retries(options.pullRetry());
    this.source = source;
  }

  /** Connected: pulls now. */
  public void start(Link connected) {
    link = connected;
    retries.reset();
    pullNow();
    scheduleSync();
  }

  /** The connection is gone. What is being handed up is still handed up. */
  public void stop() {
    link = null;
    wanted = 0;
    cancelTimers();
    if (step != Step.HANDING_UP) {
      step = Step.IDLE;
    }
  }

  /**
   * There is something new.
   *
   * @param version the version that the service wants us to reach, in milliseconds of its time
   */
  public void want(long version) {
    wanted = Math.max(wanted, version);
    if (step == Step.IDLE && link != null) {
      ask(link);
    }
  }

  /** Pulls now, or once more behind what is under way. */
  public void pullNow() {
    if (step == Step.IDLE && link != null) {
      ask(link);
    } else {
      again = true;
    }
  }

  /**
   * Whether everything that was pulled has been taken and nothing is known to be waiting at the
   * service: what is pushed now is newer than all that was handed up.
   */
  public boolean isUpToDate() {
    return step == Step.IDLE && link != null;
  }

  /**
   * Whether nothing older than what is pushed now can still come by a pull, other than what the
   * receiver is just being given.
   */
  public boolean isSettled() {
    return isUpToDate()
        || (link != null && step == Step.HANDING_UP && !again && wanted <= handedUp);
  }

  /** Whether one more pull follows an answer that brings everything up to this version. */
  public boolean wantsMoreThan(long version) {
    return again || wanted > version;
  }

  private void ask(Link asked) {
    step = Step.ASKING;
    again = false;
    Completion.follow(
        source.ask(asked),
        (answer, failure) -> {
          if (link != asked || step != Step.ASKING) {
            return;
          }
          if (answer != null) {
            handUp(answer);
          } else {
            retryLater(failure);
          }
        });
  }

  private void handUp(PullSource.Answer answer) {
    retries.reset();
    step = Step.HANDING_UP;
    handedUp = answer.more() ? Long.MIN_VALUE : answer.version();
    Completion.follow(answer.taken(), (done, failure) -> taken(answer));
  }

  private void taken(PullSource.Answer answer) {
    step = Step.IDLE;
    boolean behind = wanted > answer.version();
    if (!answer.more()) {
      wanted = 0;
    }
    if (link != null && (answer.more() || again || behind)) {
      ask(link);
    }
  }

  private void retryLater(@Nullable Throwable failure) {
    Duration delay = retries.next();
    LOG.warn(
        "{}: pull {} in a row failed, the next one follows in {} ms: {}",
        name,
        retries.failures(),
        delay.toMillis(),
        String.valueOf(failure));
    step = Step.WAITING_TO_RETRY;
    retry =
        loop.after(
            delay,
            () -> {
              retry = null;
              step = Step.IDLE;
              pullNow();
            });
  }

  private void scheduleSync() {
    sync =
        loop.after(
            interval,
            () -> {
              pullNow();
              scheduleSync();
            });
  }

  private void cancelTimers() {
    if (sync != null) {
      sync.cancel();
      sync = null;
    }
    if (retry != null) {
      retry.cancel();
      retry = null;
    }
  }
}
