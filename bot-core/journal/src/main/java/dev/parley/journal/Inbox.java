package dev.parley.journal;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The events that came in, until they are handled and for some time after.
 *
 * <p>Reading waits for the database on the calling thread, which may be virtual. Stages complete
 * after the commit, in the order of the calls, on a thread of the journal that must not be blocked;
 * they fail with a {@link JournalException}.
 */
public interface Inbox {

  /** Where the account's transport left off: the place that was committed last. */
  Cursor cursor(String account);

  /**
   * Keeps the events of the batch that were not known yet, and its cursor, in one transaction. An
   * event is known by account and key; one with an empty key is neither compared nor kept.
   *
   * @return the events that are to be handled, in their order
   */
  CompletionStage<List<Stored>> receive(String account, EventBatch batch);

  /** Keeps events that come in on another way than the account's transport. */
  CompletionStage<List<Stored>> receive(String account, List<BotEvent> events);

  /**
   * Writes the end of an event. Where it fails with {@link JournalException.StatementFailed}
   * nothing of it was written.
   *
   * @return the acts as they were stored, in their order
   */
  CompletionStage<List<StoredAct>> handled(Handled handled);

  /**
   * To be called once for an account before its events are read back. When the journal was not
   * closed the last time, the first unhandled event of each conversation may have been running, so
   * that one's attempts grow; one that has had its attempts goes to {@link Quarantine}.
   *
   * @return what went there now
   */
  CompletionStage<List<Quarantined>> recover(String account);

  /**
   * The events of the account that were not handled yet, in the order of arrival. One that cannot
   * be read goes to quarantine and is left out.
   *
   * @param afterId 0 to begin, then the last id that was given out
   * @param limit how many at most, 1 to 10 000; fewer come only when there are no more
   */
  List<Stored> unhandled(String account, long afterId, int limit);

  /** The same for one conversation. */
  List<Stored> waiting(String account, Conversation conversation, long afterId, int limit);

  /** One event, handled or not; empty when there is none, or it was kept long enough. */
  Optional<Stored> find(long id);

  /** What could not be handled and waits for a person. */
  Quarantine quarantine();
}
