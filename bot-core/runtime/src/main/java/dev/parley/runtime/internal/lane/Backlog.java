package dev.parley.runtime.internal.lane;

import dev.parley.journal.Stored;
import java.util.List;

/** Where events are that do not fit into the memory of their lane. */
@FunctionalInterface
public interface Backlog {

  /** Nowhere. */
  Backlog NONE = (lane, afterId, limit) -> List.of();

  /**
   * The next of them, in order; blocks while they are read.
   *
   * @param afterId the last one that was given out
   * @param limit how many at most; fewer come only when there are no more
   */
  List<Stored> read(LaneKey lane, long afterId, int limit);
}
