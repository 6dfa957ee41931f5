package dev.parley.journal.internal.write;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A write that is rare: it runs its own statements behind what is in the batches, and knows its
 * result at once.
 */
public final class Change<T> extends Write<T> {

  /** What it does. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Transaction transaction) throws SQLException;
  }

  private final int rows;
  private final Work<T> work;
  private @Nullable T result;

  /**
   * @param rows about how many it changes, at least 1
   */
  public Change(int rows, Work<T> work) {
    this.rows = rows;
    this.work = work;
  }

  @Override
  protected int rows() {
    return rows;
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    result = work.in(transaction);
  }

  @Override
  protected T result() {
    T known = result;
    if (known == null) {
      throw new IllegalStateException("it has not run");
    }
    return known;
  }
}
