package dev.parley.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The events that are not handed out any more: each may have brought the process down a few times,
 * or cannot be read. A person looks at them.
 */
public interface Quarantine {

  /**
   * What is there, in the order of arrival.
   *
   * @param afterId 0 to begin, then the last id seen
   * @param limit how many at most, 1 to 10 000
   */
  List<Quarantined> list(long afterId, int limit);

  /**
   * Makes an event one that waits, with its attempts forgotten.
   *
   * @return the event, to be put into its lane; empty when it is not there or cannot be read
   */
  CompletionStage<Optional<Stored>> release(long id);

  /** Drops an event for good; false when it is not there. */
  CompletionStage<Boolean> discard(long id);
}
