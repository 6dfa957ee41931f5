package dev.parley.journal.internal.act;

import dev.parley.api.SendOutcome;
import dev.parley.journal.ActState;
import dev.parley.journal.DeadLetter;
import dev.parley.journal.JournalException;
import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.codec.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act as it was read, its body still JSON. */
record ActLine(
    long id,
    long source,
    String key,
    String account,
    ActState state,
    int attempts,
    @Nullable SendOutcome outcome,
    Instant at,
    @Nullable Instant settledAt,
    @Nullable String body) {

  static final String COLUMNS =
      "SELECT id, source, act_key,"
          + " (SELECT name FROM journal_account WHERE no = journal_act.account),"
          + " state, attempts, code, uid, sent_at, reason, at, settled_at, body FROM journal_act ";

  private static final ActState[] STATES = ActState.values();

  static ActLine read(ResultSet row) throws SQLException {
    long settledAt = row.getLong(12);
    boolean isSettled = !row.wasNull();
    return new ActLine(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        STATES[row.getInt(5)],
        row.getInt(6),
        isSettled ? outcome(row) : null,
        Instant.ofEpochMilli(row.getLong(11)),
        isSettled ? Instant.ofEpochMilli(settledAt) : null,
        row.getString(13));
  }

  private static SendOutcome outcome(ResultSet row) throws SQLException {
    String uid = row.getString(8);
    if (uid != null) {
      return new SendOutcome.Accepted(uid, Instant.ofEpochMilli(row.getLong(9)));
    }
    int code = row.getInt(7);
    String reason = String.valueOf(row.getString(10));
    return row.getObject(7) == null
        ? new SendOutcome.Unknown(reason)
        : new SendOutcome.Refused(code, reason);
  }

  /**
   * The act.
   *
   * @throws JournalException.Unreadable when it cannot be read
   */
  StoredAct act(Codec codec) {
    if (body == null) {
      throw new JournalException.Unreadable("the act was too long to be kept", null);
    }
    return new StoredAct(id, source, key, codec.act(body), state, attempts, outcome, at, settledAt);
  }

  DeadLetter deadLetter(Codec codec) {
    return new DeadLetter(
        id, account, readable(codec), attempts, reason(), settledAt == null ? at : settledAt);
  }

  private @Nullable StoredAct readable(Codec codec) {
    try {
      return act(codec);
    } catch (JournalException.Unreadable ignored) {
      // The reason says so.
      return null;
    }
  }

  private String reason() {
    return switch (outcome) {
      case null -> "";
      case SendOutcome.Accepted ignored -> "";
      case SendOutcome.Refused refused -> refused.reason();
      case SendOutcome.Unknown unknown -> unknown.reason();
    };
  }
}
