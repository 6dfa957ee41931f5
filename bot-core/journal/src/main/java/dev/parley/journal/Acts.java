package dev.parley.journal;

import dev.parley.api.SendOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out, until its outcome is known and for some time after. Those that handlers ask
 * for come in with {@link Inbox#handled}.
 *
 * <p>Reading and stages are as for {@link Inbox}.
 */
public interface Acts {

  /**
   * Keeps acts that no handler asked for.
   *
   * @return the acts as they were stored, in their order
   */
  CompletionStage<List<StoredAct>> put(List<NewAct> acts);

  /**
   * Says that an act is given to a transport now, which counts as an attempt.
   *
   * @return false when it had been settled before, so that it must not go out
   */
  CompletionStage<Boolean> sending(long id);

  /**
   * Says that an act certainly did not go out after all, and waits again.
   *
   * @return false when it was not being sent
   */
  CompletionStage<Boolean> hold(long id);

  /**
   * Writes what became of an act, and that another one is given to a transport now.
   *
   * @param next the act that follows in the conversation; null when there is none or it has to wait
   * @return false when it had an outcome before, which stays
   */
  CompletionStage<Boolean> settle(long id, SendOutcome outcome, @Nullable Long next);

  /**
   * Writes what became of an act that is given up, and that a person shall look at it.
   *
   * @param next as for {@link #settle}
   */
  CompletionStage<Boolean> bury(long id, SendOutcome outcome, @Nullable Long next);

  /**
   * The acts whose outcome is not known, in their order: those that wait can be sent, those that
   * were being sent have an unknown outcome. One that cannot be read becomes a dead letter and is
   * left out.
   *
   * @param afterId 0 to begin, then the last id that was given out
   * @param limit how many at most, 1 to 10 000; fewer come only when there are no more
   */
  List<StoredAct> unsettled(long afterId, int limit);

  /** One act; empty when there is none, or its outcome was kept long enough. */
  Optional<StoredAct> find(long id);

  /** The dead letters, in their order; the arguments are as for {@link #unsettled}. */
  List<DeadLetter> deadLetters(long afterId, int limit);

  /**
   * Makes a dead letter an act that waits.
   *
   * @return the act, to be put into its line; empty when it is not there or cannot be read
   */
  CompletionStage<Optional<StoredAct>> retry(long id);

  /** Drops a dead letter for good; false when it is not there. */
  CompletionStage<Boolean> discard(long id);
}
