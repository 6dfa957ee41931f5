package dev.parley.runtime.internal.outbox;

import dev.parley.api.BotEvent;
import dev.parley.journal.EventOutcome;
import java.util.List;

/** Where everything goes that the handlers of one event ask for; for the thread of its lane. */
@FunctionalInterface
public interface Ending {

  /** A handler has come to its end and asked for this. */
  void take(List<Effect> effects);

  /** A handler has failed. */
  default void failed() {}

  /** No further handler gets the event. */
  default void end(EventOutcome outcome) {}

  /** Makes the endings of events. */
  @FunctionalInterface
  interface Maker {

    /**
     * Of one event.
     *
     * @param id of the event in the journal; 0 when it is not there
     */
    Ending of(BotEvent event, long id);
  }
}
