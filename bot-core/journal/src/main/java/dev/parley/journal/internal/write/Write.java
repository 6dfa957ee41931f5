package dev.parley.journal.internal.write;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Something to be written, as a value: it may be put into a transaction again when the one before
 * was rolled back.
 *
 * @param <T> what its stage completes with
 */
public abstract class Write<T> {

  private final CompletableFuture<T> stage = new CompletableFuture<>();

  /** How many rows it is, about; at least 1. */
  protected abstract int rows();

  /** Puts its rows into the batches of the transaction, or runs its own statements there. */
  protected abstract void into(Transaction transaction) throws SQLException;

  /**
   * Looks at what came of its rows, before the commit.
   *
   * @throws dev.parley.journal.JournalException when it must not be committed
   */
  protected void check() {}

  /** What the stage completes with, after the commit. */
  protected abstract T result();

  final CompletionStage<T> stage() {
    return stage.minimalCompletionStage();
  }

  /** Says that it is committed. */
  final void succeed() {
    try {
      stage.complete(result());
    } catch (RuntimeException e) {
      stage.completeExceptionally(e);
    }
  }

  /** Says that nothing of it is written, or that nobody knows. */
  final void fail(Throwable error) {
    stage.completeExceptionally(error);
  }
}
