package dev.parley.journal.internal.inbox;

import dev.parley.journal.DialogChange;
import dev.parley.journal.Handled;
import dev.parley.journal.JournalException;
import dev.parley.journal.Statement;
import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.act.ActRow;
import dev.parley.journal.internal.dialog.DialogWrites;
import dev.parley.journal.internal.write.BatchedSql;
import dev.parley.journal.internal.write.PluginStatements;
import dev.parley.journal.internal.write.Transaction;
import dev.parley.journal.internal.write.Write;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The end of an event, with everything that came of it. */
final class End extends Write<List<StoredAct>> {

  private final Handled handled;
  private final List<ActRow> acts;
  private final long at;
  private boolean wasWaiting = true;

  End(Handled handled, List<ActRow> acts, long at) {
    this.handled = handled;
    this.acts = acts;
    this.at = at;
  }

  @Override
  protected int rows() {
    return 1 + acts.size() + handled.statements().size() + handled.dialogs().size();
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    if (handled.of().id() != 0) {
      transaction.add(
          BatchedSql.HANDLED,
          handled.of().id(),
          row -> {
            row.setInt(1, 1 + handled.outcome().ordinal());
            row.setLong(2, at);
            row.setLong(3, TimeUnit.NANOSECONDS.toMicros(handled.took().toNanos()));
            row.setLong(4, handled.of().id());
          },
          changed -> wasWaiting = changed);
    }
    for (ActRow act : acts) {
      act.into(transaction);
    }
    for (DialogChange change : handled.dialogs()) {
      DialogWrites.write(change, at, transaction);
    }
    for (Statement statement : handled.statements()) {
      PluginStatements.run(statement, transaction);
    }
  }

  @Override
  protected void check() {
    if (!wasWaiting) {
      throw new JournalException.NotWaiting(
          "event " + handled.of().id() + " does not wait any more: it has been ended before");
    }
  }

  @Override
  protected List<StoredAct> result() {
    return acts.stream().map(ActRow::stored).toList();
  }
}
