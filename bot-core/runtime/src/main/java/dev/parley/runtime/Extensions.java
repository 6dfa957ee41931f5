package dev.parley.runtime;

import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerInterceptor;
import java.util.List;

/**
 * What the application adds to the runtime, for all plugins.
 *
 * @param listeners are told of handlers that failed
 * @param interceptors stand around all handlers
 * @param resolvers fill parameters that the framework does not know
 */
public record Extensions(
    List<HandlerErrorListener> listeners,
    List<HandlerInterceptor> interceptors,
    List<ArgumentResolver> resolvers) {

  /** Nothing. */
  public static final Extensions NONE = new Extensions(List.of(), List.of(), List.of());

  public Extensions {
    listeners = List.copyOf(listeners);
    interceptors = List.copyOf(interceptors);
    resolvers = List.copyOf(resolvers);
  }

  /** The same with other listeners. */
  public Extensions withListeners(List<HandlerErrorListener> other) {
    return new Extensions(other, interceptors, resolvers);
  }

  /** The same with other interceptors. */
  public Extensions withInterceptors(List<HandlerInterceptor> other) {
    return new Extensions(listeners, other, resolvers);
  }

  /** The same with other resolvers. */
  public Extensions withResolvers(List<ArgumentResolver> other) {
    return new Extensions(listeners, interceptors, other);
  }
}
