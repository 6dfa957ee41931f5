package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;

/** What waits in a lane. */
sealed interface Work {

  /** An event, which handlers may get. */
  record Happened(BotEvent event) implements Work {}

  /** Something else that must keep its place among the events. */
  record Posted(LaneTask task) implements Work {}
}
