package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;

/** Handles the events of a lane. */
@FunctionalInterface
public interface LaneWorker {

  /**
   * Handles one event; blocks as long as that takes.
   *
   * @param id of the event in the journal; 0 when it is not there
   * @param station where it says what runs
   */
  void handle(BotEvent event, long id, Station station);
}
