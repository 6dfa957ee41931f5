package dev.parley.runtime.internal.dialog;

import dev.parley.api.Bot;
import dev.parley.journal.DialogChange;

/**
 * The turn in which a script may speak. A script runs on a thread of its own, and one turn after
 * the other lends it what belongs to the turn's thread.
 */
public interface Floor {

  /** What is asked of this bot goes out when the turn ends. */
  Bot bot();

  /** The calling thread runs the turn from now on. */
  void take();

  /** It does so no more. */
  void leave();

  /** One on which nothing that is asked for goes out. */
  Floor silent();

  /** The number of the event in the journal; 0 when it is not there. */
  long eventId();

  /** A change of a dialog is kept together with the end of the event. */
  void keep(DialogChange change);
}
