package dev.parley.journal;

import dev.parley.api.time.Timers;
import dev.parley.journal.internal.SqlJournal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * What must survive the end of the process, in one database.
 *
 * <p>One platform thread does all writes. What is asked for within a few milliseconds is committed
 * as one transaction, and every stage completes after the commit of its write, so a stage that has
 * completed is a promise. Reads go beside it, on a few other platform threads.
 */
public interface Journal extends AutoCloseable {

  /**
   * Opens the database, and makes or brings up to date its tables. An existing one is never made
   * anew.
   *
   * @throws JournalException when that cannot be, with one sentence for people
   */
  static Journal open(JournalOptions options, Timers timers, MeterRegistry meters) {
    return SqlJournal.open(options, timers, meters);
  }

  /** The same with meters that nobody reads. */
  static Journal open(JournalOptions options, Timers timers) {
    return open(options, timers, new SimpleMeterRegistry());
  }

  /** The events that came in. */
  Inbox inbox();

  /** What is to go out. */
  Acts acts();

  /** What handlers do at once. */
  Steps steps();

  /** The dialogs. */
  Dialogs dialogs();

  /** The tables of plugins. */
  PluginTables plugins();

  /**
   * Writes what has been asked for, and closes the database. Writes that are asked for afterwards
   * fail.
   */
  @Override
  void close();
}
