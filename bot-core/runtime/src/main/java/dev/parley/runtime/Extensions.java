package dev.parley.runtime;

import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerInterceptor;
import java.util.List;

/**
 * What the application adds to the runtime, for all plugins.
 *
 * @param listeners are told of handlers that failed
 * @param interceptors stand around all handlers
 */
public record Extensions(
    List<HandlerErrorListener> listeners, List<HandlerInterceptor> interceptors) {

  /** Nothing. */
  public static final Extensions NONE = new Extensions(List.of(), List.of());

  public Extensions {
    listeners = List.copyOf(listeners);
    interceptors = List.copyOf(interceptors);
  }

  /** The same with other listeners. */
  public Extensions withListeners(List<HandlerErrorListener> other) {
    return new Extensions(other, interceptors);
  }

  /** The same with other interceptors. */
  public Extensions withInterceptors(List<HandlerInterceptor> other) {
    return new Extensions(listeners, other);
  }
}
