package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Captures;

/** The route that an event takes, with what it cuts out of the text. */
public record Match(Route route, Cut cut) {

  /** Nothing is cut out. */
  static Match plain(Route route) {
    return new Match(route, () -> Captures.NONE);
  }

  /** The pieces, cut when they are asked for. */
  @FunctionalInterface
  public interface Cut {

    /**
     * Cuts.
     *
     * @throws ArgumentMismatch when what a person wrote does not fit the command
     */
    Captures captures() throws ArgumentMismatch;
  }
}
