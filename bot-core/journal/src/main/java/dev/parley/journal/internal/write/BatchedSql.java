package dev.parley.journal.internal.write;

/**
 * The statements of the way of one message. Their rows are collected over a whole transaction and
 * run in the order in which they stand here, so a row is there before another statement changes it.
 */
public enum BatchedSql {
  RECEIVE(
      "INSERT INTO journal_inbox"
          + " (id, account, event_key, open_lane, state, attempts, received_at, body)"
          + " VALUES (?, ?, ?, ?, 0, 0, ?, ?) ON CONFLICT DO NOTHING",
      "SELECT id FROM journal_inbox WHERE id BETWEEN ? AND ?"),
  CURSOR("UPDATE journal_account SET cursor_value = ? WHERE no = ?", ""),
  HANDLED(
      "UPDATE journal_inbox SET open_lane = NULL, state = ?, handled_at = ?, took_us = ?"
          + " WHERE id = ? AND state = 0",
      ""),
  ACT(
      "INSERT INTO journal_act"
          + " (id, source, act_key, account, open_state, state, attempts, at, body)"
          + " VALUES (?, ?, ?, ?, 2, ?, ?, ?, ?)",
      ""),
  SETTLE(
      "UPDATE journal_act SET open_state = ?, state = ?, code = ?, uid = ?, sent_at = ?,"
          + " reason = ?, settled_at = ? WHERE id = ? AND open_state = 2",
      ""),
  SENDING(
      "UPDATE journal_act SET state = 1, attempts = attempts + 1 WHERE id = ? AND open_state = 2",
      "");

  private final String text;
  private final String present;

  BatchedSql(String text, String present) {
    this.text = text;
    this.present = present;
  }

  String text() {
    return text;
  }

  /** Which of a range of ids are there, for a driver that does not count what it inserts. */
  String present() {
    return present;
  }
}
