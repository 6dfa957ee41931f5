package dev.parley.journal.internal.act;

import dev.parley.api.SendOutcome;
import dev.parley.journal.ActState;
import dev.parley.journal.internal.codec.ColumnText;
import dev.parley.journal.internal.write.BatchedSql;
import dev.parley.journal.internal.write.Transaction;
import dev.parley.journal.internal.write.Write;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** What became of one act, and which one goes out next. */
final class Settle extends Write<Boolean> {

  private static final int MAX_UID = 300;
  private static final int MAX_REASON = 1_000;

  private final long id;
  private final @Nullable SendOutcome outcome;
  private final boolean isDead;
  private final long at;
  private final @Nullable Long next;
  private boolean wasOpen;

  Settle(long id, SendOutcome outcome, long at, @Nullable Long next) {
    this(id, outcome, false, at, next);
  }

  private Settle(
      long id, @Nullable SendOutcome outcome, boolean isDead, long at, @Nullable Long next) {
    this.id = id;
    this.outcome = outcome;
    this.isDead = isDead;
    this.at = at;
    this.next = next;
  }

  /** One that is given up. */
  static Settle dead(long id, SendOutcome outcome, long at, @Nullable Long next) {
    return new Settle(id, outcome, true, at, next);
  }

  /** Only that it goes out. */
  static Settle sending(long id) {
    return new Settle(0, null, false, 0, id);
  }

  @Override
  protected int rows() {
    return (outcome == null ? 0 : 1) + (next == null ? 0 : 1);
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    if (outcome != null) {
      transaction.add(
          BatchedSql.SETTLE, id, row -> bind(row, outcome), changed -> wasOpen = changed);
    }
    if (next != null) {
      transaction.add(
          BatchedSql.SENDING,
          next,
          row -> row.setLong(1, next),
          changed -> wasOpen |= changed && outcome == null);
    }
  }

  private void bind(PreparedStatement row, SendOutcome how) throws SQLException {
    row.setInt(1, isDead ? 1 : 0);
    row.setInt(2, (isDead ? ActState.DEAD : state(how)).ordinal());
    switch (how) {
      case SendOutcome.Accepted accepted -> {
        row.setNull(3, Types.INTEGER);
        row.setString(4, ColumnText.cut(accepted.messageUid(), MAX_UID));
        row.setLong(5, accepted.at().toEpochMilli());
        row.setNull(6, Types.VARCHAR);
      }
      case SendOutcome.Refused refused -> {
        row.setInt(3, refused.code());
        row.setNull(4, Types.VARCHAR);
        row.setNull(5, Types.BIGINT);
        row.setString(6, ColumnText.cut(refused.reason(), MAX_REASON));
      }
      case SendOutcome.Unknown unknown -> {
        row.setNull(3, Types.INTEGER);
        row.setNull(4, Types.VARCHAR);
        row.setNull(5, Types.BIGINT);
        row.setString(6, ColumnText.cut(unknown.reason(), MAX_REASON));
      }
    }
    row.setLong(7, at);
    row.setLong(8, id);
  }

  private static ActState state(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted ignored -> ActState.ACCEPTED;
      case SendOutcome.Refused ignored -> ActState.REFUSED;
      case SendOutcome.Unknown ignored -> ActState.UNKNOWN;
    };
  }

  @Override
  protected Boolean result() {
    return wasOpen;
  }
}
