package dev.parley.journal.internal.dialog;

import dev.parley.api.Conversation;
import dev.parley.journal.DialogChange;
import dev.parley.journal.JournalException;
import dev.parley.journal.internal.codec.ColumnText;
import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.util.List;

/** Changes of dialogs as statements. */
public final class DialogWrites {

  static final int MAX_ID = 300;
  private static final int MAX_KEY = 700;
  private static final int MAX_HOW = 100;
  private static final int MAX_ANSWER = 131_072;

  private DialogWrites() {}

  /** Writes one change; how many dialogs it changed, 0 or 1. */
  public static int write(DialogChange change, long now, Transaction transaction)
      throws SQLException {
    return switch (change) {
      case DialogChange.Open open -> open(open, now, transaction);
      case DialogChange.Append append -> append(append, transaction);
      case DialogChange.Prolong prolong ->
          prolong(prolong.dialogId(), prolong.deadline().toEpochMilli(), transaction);
      case DialogChange.Close close ->
          transaction.update(
              "UPDATE journal_dialog SET open_key = NULL, open_deadline = NULL, closed_at = ?,"
                  + " closed_how = ? WHERE id = ? AND open_key IS NOT NULL",
              now,
              ColumnText.cut(close.how(), MAX_HOW),
              close.dialogId());
    };
  }

  private static int open(DialogChange.Open open, long now, Transaction transaction)
      throws SQLException {
    String key = key(open.account(), open.conversation(), open.userId());
    List<Long> present =
        transaction.query(
            "SELECT id FROM journal_dialog WHERE open_key = ?", row -> row.getLong(1), key);
    if (!present.isEmpty()) {
      throw new JournalException.DialogOpen(
          "user "
              + open.userId()
              + " has an open dialog in "
              + open.conversation()
              + " already: "
              + present.getFirst());
    }
    long deadline = open.deadline().toEpochMilli();
    return transaction.update(
        "INSERT INTO journal_dialog (id, account, conversation_type, target_id, channel_id,"
            + " user_id, plugin, handler, opened_at, deadline, open_key, open_deadline)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        open.dialogId(),
        transaction.account(open.account()),
        open.conversation().type().number(),
        ColumnText.distinct(open.conversation().targetId(), MAX_ID),
        ColumnText.distinct(open.conversation().channelId(), MAX_ID),
        ColumnText.distinct(open.userId(), MAX_ID),
        ColumnText.distinct(open.plugin(), MAX_ID),
        ColumnText.distinct(open.handler(), MAX_ID),
        now,
        deadline,
        key,
        deadline);
  }

  private static int append(DialogChange.Append append, Transaction transaction)
      throws SQLException {
    String answer = append.step().answer();
    if (answer.length() > MAX_ANSWER) {
      throw new JournalException.TooLong(
          "an answer of " + answer.length() + " characters: a step keeps at most " + MAX_ANSWER);
    }
    long id = append.dialogId();
    int open = prolong(id, append.deadline().toEpochMilli(), transaction);
    if (open > 0) {
      transaction.update(
          "INSERT INTO journal_dialog_step (dialog_id, ordinal, step_hash, answer)"
              + " VALUES (?, ?, ?, ?)",
          id,
          append.step().ordinal(),
          append.step().hash(),
          ColumnText.plain(answer));
    }
    return open;
  }

  private static int prolong(long id, long deadline, Transaction transaction) throws SQLException {
    return transaction.update(
        "UPDATE journal_dialog SET deadline = ?, open_deadline = ?"
            + " WHERE id = ? AND open_key IS NOT NULL",
        deadline,
        deadline,
        id);
  }

  /** By which an open dialog is found. */
  static String key(String account, Conversation conversation, String userId) {
    return ColumnText.distinct(
        String.join(
            "\n",
            account,
            Integer.toString(conversation.type().number()),
            conversation.targetId(),
            conversation.channelId(),
            userId),
        MAX_KEY);
  }
}
