package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.meter.LaneTimes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a lane. Each knows the one behind it, so that waiting costs no object beside; that
 * belongs to the lane in which it waits.
 */
abstract sealed class Work {

  @Nullable Work next;

  /** An event, which handlers may get. */
  static final class Happened extends Work {

    final BotEvent event;
    final long id;

    /** As {@link LaneTimes} wants it back. */
    final int came;

    /**
     * @param id of the event in the journal; 0 when it is not there
     */
    Happened(BotEvent event, long id, int came) {
      this.event = event;
      this.id = id;
      this.came = came;
    }
  }

  /** Something else that must keep its place among the events. */
  static final class Posted extends Work {

    final LaneTask task;

    Posted(LaneTask task) {
      this.task = task;
    }
  }

  /** A turn that no event begins. */
  static final class Own extends Work {

    final Consumer<Station> action;

    Own(Consumer<Station> action) {
      this.action = action;
    }
  }
}
