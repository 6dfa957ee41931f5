package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;

/** Handles the events of a lane. */
@FunctionalInterface
public interface LaneWorker {

  /**
   * Handles one event; blocks as long as that takes.
   *
   * @param station where it says what runs
   */
  void handle(BotEvent event, Station station);
}
