package dev.parley.journal.internal.act;

import dev.parley.journal.Act;
import dev.parley.journal.ActState;
import dev.parley.journal.NewAct;
import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.codec.ColumnText;
import dev.parley.journal.internal.write.BatchedSql;
import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act on its way into its table. */
public final class ActRow {

  private static final int MAX_KEY = 700;

  private final Act act;
  private final boolean sending;
  private final long source;
  private final String sourceKey;
  private final @Nullable String body;
  private final Instant at;
  private long id;

  /**
   * @param source the id of the event that it comes from; 0 for none
   * @param sourceKey what its key begins with; empty where its id alone is the key
   * @param body its JSON; null when it is not kept, or too long to be
   */
  public ActRow(NewAct wanted, long source, String sourceKey, @Nullable String body, Instant at) {
    act = wanted.act();
    sending = wanted.sending();
    this.source = source;
    this.sourceKey = sourceKey;
    this.body = body;
    this.at = at;
  }

  /** Puts it into the transaction. */
  public void into(Transaction transaction) throws SQLException {
    if (id == 0) {
      id = transaction.nextId();
    }
    int account = transaction.account(act.account());
    transaction.add(
        BatchedSql.ACT,
        row -> {
          row.setLong(1, id);
          row.setLong(2, source);
          row.setString(3, key());
          row.setInt(4, account);
          row.setInt(5, state().ordinal());
          row.setInt(6, attempts());
          row.setLong(7, at.toEpochMilli());
          row.setString(8, body);
        });
  }

  private String key() {
    return sourceKey.isEmpty() ? Long.toString(id) : ColumnText.distinct(sourceKey, MAX_KEY);
  }

  private ActState state() {
    return sending ? ActState.SENDING : ActState.WAITING;
  }

  private int attempts() {
    return sending ? 1 : 0;
  }

  /** As it is stored. */
  public StoredAct stored() {
    return new StoredAct(id, source, key(), act, state(), attempts(), null, at, null);
  }
}
