package dev.parley.runtime.internal.routing;

import dev.parley.api.handler.HandlerFailure;
import dev.parley.runtime.internal.handler.ErrorMethod;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The error handlers that are in force, in the order in which their plugins were started. */
public final class ErrorRoutes {

  private volatile List<ErrorRoute> inForce = List.of();

  /** Puts these in force beside those that are. */
  public synchronized void add(List<ErrorRoute> more) {
    inForce = Stream.concat(inForce.stream(), more.stream()).toList();
  }

  /** Takes those of a plugin out of force. */
  public synchronized void removeOf(PluginGate plugin) {
    inForce = inForce.stream().filter(each -> each.plugin() != plugin).toList();
  }

  /**
   * Who handles the failure: of its own plugin the one for the most specific type, else of those
   * for everywhere; null when nobody does.
   *
   * @param plugin its own
   */
  public @Nullable ErrorRoute find(HandlerFailure failure, PluginGate plugin) {
    ErrorRoute own = nearest(failure, each -> each.plugin() == plugin);
    return own != null ? own : nearest(failure, each -> each.method().everywhere());
  }

  private @Nullable ErrorRoute nearest(HandlerFailure failure, Predicate<ErrorRoute> among) {
    ErrorRoute nearest = null;
    int least = ErrorMethod.NOT_MEANT;
    for (ErrorRoute each : inForce) {
      int distance = among.test(each) ? each.method().distance(failure) : ErrorMethod.NOT_MEANT;
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }
}
