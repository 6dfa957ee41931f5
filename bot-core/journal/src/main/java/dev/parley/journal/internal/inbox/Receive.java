package dev.parley.journal.internal.inbox;

import dev.parley.api.BotEvent;
import dev.parley.api.transport.Cursor;
import dev.parley.journal.Stored;
import dev.parley.journal.internal.write.BatchedSql;
import dev.parley.journal.internal.write.Transaction;
import dev.parley.journal.internal.write.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a batch that are not known yet, with the cursor behind them. */
final class Receive extends Write<List<Stored>> {

  /** One event on its way in. */
  static final class Item {
    private final BotEvent event;
    private final String key;
    private final @Nullable String body;
    private long id;
    private boolean isNew;

    /**
     * @param key empty for an event that is not kept
     * @param body its JSON; null when it is not kept, or too long to be
     */
    Item(BotEvent event, String key, @Nullable String body) {
      this.event = event;
      this.key = key;
      this.body = body;
    }
  }

  private final String account;
  private final List<Item> items;
  private final @Nullable Cursor cursor;
  private final KnownKeys known;
  private final long at;

  Receive(String account, List<Item> items, @Nullable Cursor cursor, KnownKeys known, long at) {
    this.account = account;
    this.items = items;
    this.cursor = cursor;
    this.known = known;
    this.at = at;
  }

  @Override
  protected int rows() {
    return 1 + items.size();
  }

  @Override
  protected void into(Transaction transaction) throws SQLException {
    int number = transaction.account(account);
    for (Item item : items) {
      item.isNew = item.key.isEmpty();
      if (!item.key.isEmpty() && !known.contains(account, item.key)) {
        if (item.id == 0) {
          item.id = transaction.nextId();
        }
        insert(item, number, transaction);
      }
    }
    if (cursor != null) {
      transaction.add(
          BatchedSql.CURSOR,
          row -> {
            row.setString(1, cursor.value());
            row.setInt(2, number);
          });
    }
  }

  private void insert(Item item, int number, Transaction transaction) throws SQLException {
    long lane = LaneHash.of(account, item.event.conversation());
    transaction.add(
        BatchedSql.RECEIVE,
        item.id,
        row -> {
          row.setLong(1, item.id);
          row.setInt(2, number);
          row.setString(3, item.key);
          row.setLong(4, lane);
          row.setLong(5, at);
          row.setString(6, item.body);
        },
        inserted -> item.isNew = inserted);
  }

  @Override
  protected List<Stored> result() {
    List<Stored> stored = new ArrayList<>(items.size());
    for (Item item : items) {
      if (!item.key.isEmpty()) {
        known.add(account, item.key);
      }
      if (item.isNew) {
        stored.add(new Stored(item.key.isEmpty() ? 0 : item.id, item.event, 0));
      }
    }
    return stored;
  }
}
