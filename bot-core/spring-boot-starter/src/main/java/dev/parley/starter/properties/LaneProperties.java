package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import dev.parley.runtime.RuntimeOptions.Overflow;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much waits in memory, and how conversations share the processor, {@code parley.lanes}.
 *
 * @param eventsPerLane how many events of one conversation may wait; what comes then is shed and
 *     counted. 1 to 1 000 000
 * @param eventsInTotal how many events may wait in all conversations together; above it nothing
 *     more is taken from the service until there is room. 1 to 10 000 000
 * @param eventsPerTurn after how many events a conversation lets the others go first: 1 to 10 000
 * @param overflow what is shed when a lane is full: {@code shed-newest}, the event that comes, or
 *     {@code shed-oldest}, the event that has waited longest
 */
public record LaneProperties(
    @DefaultValue("500") int eventsPerLane,
    @DefaultValue("100000") int eventsInTotal,
    @DefaultValue("16") int eventsPerTurn,
    @DefaultValue("shed-newest") Overflow overflow) {

  private static final int MOST_PER_LANE = 1_000_000;
  private static final int MOST_IN_TOTAL = 10_000_000;
  private static final int MOST_PER_TURN = 10_000;

  void check() {
    Bounds.within("parley.lanes.events-per-lane", eventsPerLane, 1, MOST_PER_LANE);
    Bounds.within("parley.lanes.events-in-total", eventsInTotal, 1, MOST_IN_TOTAL);
    Bounds.within("parley.lanes.events-per-turn", eventsPerTurn, 1, MOST_PER_TURN);
  }

  RuntimeOptions.Lanes options() {
    return RuntimeOptions.Lanes.DEFAULTS
        .withEvents(eventsPerLane, eventsInTotal, eventsPerTurn)
        .withOverflow(overflow);
  }
}
