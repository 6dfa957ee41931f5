package dev.parley.journal.internal.inbox;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.transport.Cursor;
import dev.parley.journal.JournalException;
import dev.parley.journal.Stored;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.sql.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads events back. */
final class InboxReading {

  private static final String COLUMNS = "SELECT id, attempts, body FROM journal_inbox ";

  private final Foundation base;

  InboxReading(Foundation base) {
    this.base = base;
  }

  private record Line(long id, int attempts, @Nullable String body) {}

  /** Reads the lines behind an id. */
  @FunctionalInterface
  private interface Page {
    List<Line> after(long id);
  }

  Cursor cursor(String account) {
    List<String> found =
        base.readers()
            .read(
                Rows.of(
                    "SELECT cursor_value FROM journal_account WHERE name = ?",
                    row -> row.getString(1),
                    account));
    return found.isEmpty() ? Cursor.START : new Cursor(found.getFirst());
  }

  List<Stored> unhandled(String account, long afterId, int limit, SqlQuarantine quarantine) {
    Foundation.page(limit);
    // What waits stands near the end of the table: the index finds where, the key finds the rest.
    long from = Math.max(afterId, firstOpen() - 1);
    return collect(
        from,
        limit,
        id ->
            lines(
                "WHERE id > ? AND state = 0 AND account ="
                    + " (SELECT no FROM journal_account WHERE name = ?) ORDER BY id LIMIT ?",
                id,
                account,
                limit),
        event -> true,
        quarantine);
  }

  Optional<Stored> find(long id) {
    return lines("WHERE id = ?", id).stream()
        .findFirst()
        .map(line -> new Stored(line.id(), read(line), line.attempts()));
  }

  private long firstOpen() {
    return base.readers()
        .read(
            Rows.of(
                "SELECT COALESCE(MIN(id), 1) FROM journal_inbox WHERE open_lane > 0",
                row -> row.getLong(1)))
        .getFirst();
  }

  List<Stored> waiting(
      String account,
      Conversation conversation,
      long afterId,
      int limit,
      SqlQuarantine quarantine) {
    Foundation.page(limit);
    long lane = LaneHash.of(account, conversation);
    return collect(
        afterId,
        limit,
        id -> lines("WHERE open_lane = ? AND id > ? ORDER BY id LIMIT ?", lane, id, limit),
        event -> event.account().equals(account) && event.conversation().equals(conversation),
        quarantine);
  }

  private List<Line> lines(String where, Object... arguments) {
    return base.readers()
        .read(
            Rows.of(
                COLUMNS + where,
                row -> new Line(row.getLong(1), row.getInt(2), row.getString(3)),
                arguments));
  }

  private List<Stored> collect(
      long afterId, int limit, Page page, Predicate<BotEvent> wanted, SqlQuarantine quarantine) {
    List<Stored> found = new ArrayList<>();
    long last = afterId;
    while (true) {
      List<Line> lines = page.after(last);
      for (Line line : lines) {
        last = line.id();
        try {
          BotEvent event = read(line);
          if (wanted.test(event)) {
            found.add(new Stored(line.id(), event, line.attempts()));
          }
        } catch (JournalException.Unreadable e) {
          quarantine.add(line.id(), String.valueOf(e.getMessage()));
        }
        if (found.size() == limit) {
          return found;
        }
      }
      if (lines.size() < limit) {
        return found;
      }
    }
  }

  private BotEvent read(Line line) {
    if (line.body() == null) {
      throw new JournalException.Unreadable("the event was too long to be kept", null);
    }
    return base.codec().event(line.body());
  }
}
