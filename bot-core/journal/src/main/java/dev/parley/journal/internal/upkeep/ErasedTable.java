package dev.parley.journal.internal.upkeep;

import java.util.List;

/**
 * A table whose rows may name a person.
 *
 * @param kind what a row is, for the report
 * @param columns those with JSON in them; the first one says whose the row is
 * @param remove the statements that take a row's content away, each with its id as its argument
 * @param keys columns with a name that may contain the person's id; a row gets a name of its own
 *     then
 */
record ErasedTable(
    String name, String kind, List<String> columns, List<String> remove, List<String> keys) {

  static final List<ErasedTable> ALL =
      List.of(
          new ErasedTable(
              "journal_inbox",
              "events",
              List.of("body"),
              List.of(
                  "UPDATE journal_inbox SET body = NULL, open_lane = NULL, state = 6 WHERE id = ?",
                  "DELETE FROM journal_quarantine WHERE id = ?"),
              List.of("event_key")),
          new ErasedTable(
              "journal_act",
              "acts",
              List.of("body"),
              List.of(
                  "UPDATE journal_act SET body = NULL, state = CASE WHEN open_state = 2 THEN 3"
                      + " ELSE state END, open_state = 0, reason = NULL WHERE id = ?"),
              List.of("act_key")),
          new ErasedTable(
              "journal_step",
              "steps",
              List.of("body", "result"),
              List.of("DELETE FROM journal_step WHERE id = ?"),
              List.of("source_key")));
}
