package dev.parley.runtime;

import java.util.List;

/**
 * What became of the routes when their placeholders were read again.
 *
 * @param gone those that are not in force any more
 * @param come those that are in force instead; a route of which something changed is in both
 */
public record RouteChanges(List<RouteDescription> gone, List<RouteDescription> come) {

  public RouteChanges {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return gone.isEmpty() && come.isEmpty();
  }
}
