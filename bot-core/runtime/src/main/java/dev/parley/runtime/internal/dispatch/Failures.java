package dev.parley.runtime.internal.dispatch;

import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerFailure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of handlers that failed: once in the log, and to every listener. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final List<HandlerErrorListener> listeners;

  public Failures(List<HandlerErrorListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(HandlerFailure failure) {
    LOG.error(
        "{} of plugin {} failed on event {} in {}; nothing was sent",
        failure.handler(),
        failure.pluginId(),
        failure.event().key(),
        failure.event().conversation(),
        LoggedCause.of(failure.cause()));
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
