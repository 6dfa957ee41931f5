package dev.parley.journal;

import dev.parley.api.time.Timers;
import dev.parley.journal.internal.SqlJournal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletionStage;

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
   * Forgets a person: what they said and did, what was said to them alone and their dialogs lose
   * their content, and where others named them by id a pseudonym stands then. What of it still
   * waited is dropped, and is not handled or sent any more.
   *
   * <p>It does not look into free text, where somebody may have written the person's name, into
   * what others answered in their dialogs, into the tables of plugins, nor into copies of the
   * database; keys of events stay, so that a copy of an event is still recognised. The database's
   * files may hold the old rows until their space is used again (H2) or vacuumed (PostgreSQL). What
   * comes in while it runs is not looked at: it is to be run again when the person's last message
   * is in.
   *
   * @param userId the person's id at the service
   * @return completes when everything was looked at, which takes some seconds for each million rows
   */
  CompletionStage<Erasure> eraseUser(String userId);

  /**
   * Writes what has been asked for, and closes the database. Writes that are asked for afterwards
   * fail.
   */
  @Override
  void close();
}
