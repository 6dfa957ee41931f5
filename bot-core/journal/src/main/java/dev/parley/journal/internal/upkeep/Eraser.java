package dev.parley.journal.internal.upkeep;

import dev.parley.journal.Erasure;
import dev.parley.journal.JournalException;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.codec.Codec.Pseudonymised;
import dev.parley.journal.internal.sql.Rows;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a person. What may be about them is found by reading the tables as a whole; the rows are
 * then looked at and changed by the writer, a hundred in a transaction.
 */
public final class Eraser {

  private static final int SLICE = 100;

  private final Foundation base;
  private final String userId;
  private final String needle;
  private final TreeMap<String, Integer> removed = new TreeMap<>();
  private final TreeMap<String, Integer> pseudonymised = new TreeMap<>();
  private String pseudonym = "";

  public Eraser(Foundation base, String userId) {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("userId is empty: nobody has that id");
    }
    this.base = base;
    this.userId = userId;
    String json = base.codec().write(userId);
    needle = '%' + escaped(json.substring(1, json.length() - 1)) + '%';
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Does it. */
  public CompletionStage<Erasure> run() {
    return base.writer()
        .submit(new Change<>(1, Transaction::nextId))
        .thenCompose(
            id -> {
              pseudonym = "erased-" + id;
              return dialogs();
            })
        .thenCompose(done -> tables())
        .thenApply(done -> new Erasure(pseudonym, removed, pseudonymised));
  }

  private CompletionStage<Integer> tables() {
    CompletionStage<Integer> all = CompletableFuture.completedFuture(0);
    for (ErasedTable table : ErasedTable.ALL) {
      all = all.thenCompose(before -> found(table)).thenCompose(ids -> slices(table, ids));
    }
    return all;
  }

  private CompletionStage<List<Long>> found(ErasedTable table) {
    List<String> conditions = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (String column : table.columns()) {
      conditions.add(column + " LIKE ? ESCAPE '!'");
      arguments.add(needle);
      // Contents of types that nobody knows are kept as bytes.
      conditions.add(column + " LIKE ?");
      arguments.add("%\"is\":\"unknown\"%");
    }
    for (String column : table.keys()) {
      conditions.add(column + " LIKE ? ESCAPE '!'");
      arguments.add('%' + escaped(userId) + '%');
    }
    return base.readers()
        .later(
            Rows.of(
                "SELECT id FROM " + table.name() + " WHERE " + String.join(" OR ", conditions),
                row -> row.getLong(1),
                arguments.toArray()));
  }

  private CompletionStage<Integer> slices(ErasedTable table, List<Long> ids) {
    CompletionStage<Integer> all = CompletableFuture.completedFuture(0);
    for (int from = 0; from < ids.size(); from += SLICE) {
      List<Long> slice = ids.subList(from, Math.min(ids.size(), from + SLICE));
      all = all.thenCompose(before -> slice(table, slice));
    }
    return all;
  }

  private CompletionStage<Integer> slice(ErasedTable table, List<Long> ids) {
    return base.writer()
        .submit(
            new Change<>(
                ids.size(),
                transaction -> {
                  int gone = 0;
                  int changed = 0;
                  for (long id : ids) {
                    switch (erase(table, id, transaction)) {
                      case REMOVED -> gone++;
                      case CHANGED -> changed++;
                      case LEFT -> {}
                    }
                  }
                  return new int[] {gone, changed};
                }))
        .thenApply(
            counts -> {
              removed.merge(table.kind(), counts[0], Integer::sum);
              pseudonymised.merge(table.kind(), counts[1], Integer::sum);
              return counts.length;
            });
  }

  private enum Done {
    REMOVED,
    CHANGED,
    LEFT
  }

  private Done erase(ErasedTable table, long id, Transaction transaction) throws SQLException {
    boolean changed = renamed(table, id, transaction);
    for (String column : table.columns()) {
      List<String> found =
          transaction.query(
              "SELECT "
                  + column
                  + " FROM "
                  + table.name()
                  + " WHERE id = ? AND "
                  + column
                  + " IS NOT NULL",
              row -> row.getString(1),
              id);
      if (found.isEmpty()) {
        continue;
      }
      String json = found.getFirst();
      Pseudonymised without = pseudonymised(json);
      if (without == null || without.isTheirs()) {
        for (String remove : table.remove()) {
          transaction.update(remove, id);
        }
        return Done.REMOVED;
      }
      if (without.isChanged()) {
        transaction.update(
            "UPDATE " + table.name() + " SET " + column + " = ? WHERE id = ?", without.json(), id);
        changed = true;
      }
    }
    return changed ? Done.CHANGED : Done.LEFT;
  }

  /** Null for what cannot be read: it has the id in it somewhere. */
  private @Nullable Pseudonymised pseudonymised(String json) {
    try {
      return base.codec().pseudonymise(json, userId, pseudonym);
    } catch (JournalException.Unreadable ignored) {
      return null;
    }
  }

  private boolean renamed(ErasedTable table, long id, Transaction transaction) throws SQLException {
    int renamed = 0;
    for (String key : table.keys()) {
      renamed +=
          transaction.update(
              "UPDATE "
                  + table.name()
                  + " SET "
                  + key
                  + " = ? WHERE id = ? AND "
                  + key
                  + " LIKE ? ESCAPE '!'",
              pseudonym + '/' + id,
              id,
              '%' + escaped(userId) + '%');
    }
    return renamed > 0;
  }

  private CompletionStage<Integer> dialogs() {
    return base.writer()
        .submit(
            new Change<>(
                SLICE,
                transaction -> {
                  List<Long> theirs =
                      transaction.query(
                          "SELECT id FROM journal_dialog WHERE user_id = ?"
                              + " OR (conversation_type = 1 AND target_id = ?)",
                          row -> row.getLong(1),
                          userId,
                          userId);
                  for (long id : theirs) {
                    transaction.update("DELETE FROM journal_dialog_step WHERE dialog_id = ?", id);
                    transaction.update("DELETE FROM journal_dialog WHERE id = ?", id);
                  }
                  return theirs.size();
                }))
        .thenApply(
            count -> {
              removed.put("dialogs", count);
              return count;
            });
  }
}
