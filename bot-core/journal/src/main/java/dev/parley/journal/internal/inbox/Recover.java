package dev.parley.journal.internal.inbox;

import dev.parley.journal.Quarantined;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.write.Transaction;
import dev.parley.journal.internal.write.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what may have been running when the process died, and sets aside what did too often.
 */
final class Recover extends Write<List<Quarantined>> {

  private final Foundation base;
  private final String account;
  private List<Quarantined> quarantined = List.of();

  Recover(Foundation base, String account) {
    this.base = base;
    this.account = account;
  }

  @Override
  protected int rows() {
    return 1;
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    quarantined = new ArrayList<>();
    int number = transaction.account(account);
    boolean wasRunning =
        transaction
            .query(
                "SELECT running FROM journal_account WHERE no = ?",
                row -> row.getBoolean(1),
                number)
            .getFirst();
    transaction.update("UPDATE journal_account SET running = TRUE WHERE no = ?", number);
    if (wasRunning) {
      countAttempts(number, transaction);
    }
  }

  private void countAttempts(int number, Transaction transaction) throws SQLException {
    List<Long> first =
        transaction.query(
            "SELECT MIN(id) FROM journal_inbox WHERE open_lane > 0 AND account = ?"
                + " GROUP BY open_lane",
            row -> row.getLong(1),
            number);
    long at = base.timers().instant().toEpochMilli();
    int most = base.options().attempts();
    for (long id : first) {
      transaction.update("UPDATE journal_inbox SET attempts = attempts + 1 WHERE id = ?", id);
      int attempts =
          transaction
              .query("SELECT attempts FROM journal_inbox WHERE id = ?", row -> row.getInt(1), id)
              .getFirst();
      if (attempts >= most) {
        SqlQuarantine.add(
            id,
            "it may have been running each of the "
                + attempts
                + " times that the process died with it",
            at,
            transaction);
        quarantined.addAll(
            transaction.query(
                SqlQuarantine.COLUMNS + "WHERE q.id = ?",
                row -> SqlQuarantine.read(row, base),
                id));
      }
    }
  }

  @Override
  protected List<Quarantined> result() {
    return quarantined;
  }
}
