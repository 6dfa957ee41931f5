package dev.parley.runtime.internal.outbox;

import dev.parley.api.BotEvent;
import dev.parley.journal.DialogChange;
import dev.parley.journal.EventOutcome;
import dev.parley.journal.Statement;
import java.util.List;

/** Where everything goes that the handlers of one event ask for; for the thread of its lane. */
@FunctionalInterface
public interface Ending {

  /** A handler has come to its end and asked for this. */
  void take(List<Effect> effects);

  /** The number of the event in the journal; 0 when it is not there. */
  default long eventId() {
    return 0;
  }

  /** A dialog has moved on. */
  default void change(DialogChange change) {}

  /** A plugin writes into its tables. */
  default void write(List<Statement> statements) {}

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
