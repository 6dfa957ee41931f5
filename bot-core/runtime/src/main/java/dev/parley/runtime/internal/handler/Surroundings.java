package dev.parley.runtime.internal.handler;

import dev.parley.api.handler.HandlerInterceptor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around the handlers of one plugin.
 *
 * @param interceptors the outermost first
 */
public record Surroundings(List<HandlerInterceptor> interceptors) {

  /** Nothing. */
  public static final Surroundings NONE = new Surroundings(List.of());

  public Surroundings {
    interceptors =
        interceptors.stream().sorted(Comparator.comparingInt(HandlerInterceptor::order)).toList();
  }

  /**
   * Those of a plugin.
   *
   * @param all the interceptors of the application
   * @param beans of the plugin, some of which may be interceptors
   */
  public static Surroundings of(List<HandlerInterceptor> all, List<?> beans) {
    return new Surroundings(
        Stream.concat(
                all.stream(),
                beans.stream()
                    .filter(HandlerInterceptor.class::isInstance)
                    .map(HandlerInterceptor.class::cast))
            .toList());
  }
}
