package dev.parley.runtime.internal.dispatch;

import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of handlers that failed: once in the log, and to every listener. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final List<HandlerErrorListener> listeners;

  public Failures(List<HandlerErrorListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Tells of one.
   *
   * @param takenBy the error handler that is called next; null when none is
   */
  void tell(HandlerFailure failure, @Nullable String takenBy) {
    if (takenBy == null) {
      LOG.error(
          "{} of plugin {} failed on event {} in {}; nothing was sent",
          failure.handler(),
          failure.pluginId(),
          failure.event().key(),
          failure.event().conversation(),
          LoggedCause.of(failure.cause()));
    } else {
      LOG.info(
          "{} of plugin {} failed on event {} in {} with {}, which {} takes",
          failure.handler(),
          failure.pluginId(),
          failure.event().key(),
          failure.event().conversation(),
          failure.cause().getClass().getName(),
          takenBy);
    }
    LOG.debug("the error on event {} in full", failure.event().key(), failure.cause());
    for (HandlerErrorListener listener : listeners) {
      try {
        listener.failed(failure);
      } catch (RuntimeException | Error e) {
        LOG.error(
            "{} failed itself, and was to hear of event {}", listener, failure.event().key(), e);
      }
    }
  }
}
