package dev.parley.journal.internal.dialog;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.journal.DialogChange;
import dev.parley.journal.DialogStep;
import dev.parley.journal.Dialogs;
import dev.parley.journal.StoredDialog;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.sql.Rows;
import dev.parley.journal.internal.write.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The dialogs in their tables. */
public final class SqlDialogs implements Dialogs {

  private static final String COLUMNS =
      "SELECT d.id, a.name, d.conversation_type, d.target_id, d.channel_id, d.user_id, d.plugin,"
          + " d.handler, d.opened_at, d.deadline, d.closed_how"
          + " FROM journal_dialog d JOIN journal_account a ON a.no = d.account ";

  private final Foundation base;

  public SqlDialogs(Foundation base) {
    this.base = base;
  }

  @Override
  public CompletionStage<Integer> change(List<DialogChange> changes) {
    List<DialogChange> copy = List.copyOf(changes);
    long now = base.timers().instant().toEpochMilli();
    return base.writer()
        .submit(
            new Change<>(
                Math.max(1, copy.size()),
                transaction -> {
                  int changed = 0;
                  for (DialogChange change : copy) {
                    changed += DialogWrites.write(change, now, transaction);
                  }
                  return changed;
                }));
  }

  @Override
  public Optional<StoredDialog> find(String account, Conversation conversation, String userId) {
    return read("WHERE d.open_key = ?", DialogWrites.key(account, conversation, userId)).stream()
        .findFirst();
  }

  @Override
  public Optional<StoredDialog> find(long id) {
    return read("WHERE d.id = ?", id).stream().findFirst();
  }

  @Override
  public List<DialogStep> steps(long id) {
    return base.readers()
        .read(
            Rows.of(
                "SELECT ordinal, step_hash, answer FROM journal_dialog_step"
                    + " WHERE dialog_id = ? ORDER BY ordinal",
                row -> new DialogStep(row.getInt(1), row.getLong(2), row.getString(3)),
                id));
  }

  @Override
  public List<StoredDialog> open(long afterId, int limit) {
    return read(
        "WHERE d.id > ? AND d.open_key IS NOT NULL ORDER BY d.id LIMIT ?",
        afterId,
        Foundation.page(limit));
  }

  @Override
  public List<StoredDialog> due(Instant until, int limit) {
    return read(
        "WHERE d.open_deadline <= ? ORDER BY d.open_deadline, d.id LIMIT ?",
        until.toEpochMilli(),
        Foundation.page(limit));
  }

  @Override
  public Optional<Instant> nextDeadline() {
    return base
        .readers()
        .read(
            Rows.of(
                "SELECT open_deadline FROM journal_dialog WHERE open_deadline > "
                    + Long.MIN_VALUE
                    + " ORDER BY open_deadline LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1))))
        .stream()
        .findFirst();
  }

  private List<StoredDialog> read(String where, Object... arguments) {
    return base.readers().read(Rows.of(COLUMNS + where, SqlDialogs::read, arguments));
  }

  private static StoredDialog read(ResultSet row) throws SQLException {
    int type = row.getInt(3);
    return new StoredDialog(
        row.getLong(1),
        row.getString(2),
        new Conversation(
            ConversationType.of(type)
                .orElseThrow(() -> new SQLException("no conversation has the type " + type)),
            row.getString(4),
            row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        row.getString(11));
  }
}
