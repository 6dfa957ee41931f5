package dev.parley.journal.internal.act;

import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.write.Transaction;
import dev.parley.journal.internal.write.Write;
import java.sql.SQLException;
import java.util.List;

/** Acts that no handler asked for. */
final class Put extends Write<List<StoredAct>> {

  private final List<ActRow> acts;

  Put(List<ActRow> acts) {
    this.acts = acts;
  }

  @Override
  protected int rows() {
    return Math.max(1, acts.size());
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    for (ActRow act : acts) {
      act.into(transaction);
    }
  }

  @Override
  protected List<StoredAct> result() {
    return acts.stream().map(ActRow::stored).toList();
  }
}
