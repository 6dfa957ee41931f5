package dev.parley.journal.internal.inbox;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.journal.Handled;
import dev.parley.journal.Inbox;
import dev.parley.journal.NewAct;
import dev.parley.journal.Quarantine;
import dev.parley.journal.Quarantined;
import dev.parley.journal.Stored;
import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.act.ActRow;
import dev.parley.journal.internal.codec.ColumnText;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The inbox in its table. */
public final class SqlInbox implements Inbox {

  static final int MAX_KEY = 300;

  private final Foundation base;
  private final KnownKeys known;
  private final Set<String> recovered = ConcurrentHashMap.newKeySet();
  private final InboxReading reading;
  private final SqlQuarantine quarantine;

  public SqlInbox(Foundation base) {
    this.base = base;
    known = new KnownKeys(base.options().dedupeCache());
    reading = new InboxReading(base);
    quarantine = new SqlQuarantine(base);
  }

  @Override
  public Cursor cursor(String account) {
    return reading.cursor(account);
  }

  @Override
  public CompletionStage<List<Stored>> receive(String account, EventBatch batch) {
    return receive(account, batch.events(), batch.cursor());
  }

  @Override
  public CompletionStage<List<Stored>> receive(String account, List<BotEvent> events) {
    return receive(account, events, null);
  }

  private CompletionStage<List<Stored>> receive(
      String account, List<BotEvent> events, @Nullable Cursor cursor) {
    List<Receive.Item> items = new ArrayList<>(events.size());
    for (BotEvent event : events) {
      String key = event.key().value();
      items.add(
          key.isEmpty()
              ? new Receive.Item(event, "", null)
              : new Receive.Item(event, ColumnText.distinct(key, MAX_KEY), base.body(event)));
    }
    return base.writer()
        .submit(new Receive(account, items, cursor, known, base.timers().instant().toEpochMilli()));
  }

  @Override
  public CompletionStage<List<StoredAct>> handled(Handled handled) {
    Instant now = base.timers().instant();
    List<ActRow> acts = new ArrayList<>(handled.acts().size());
    for (NewAct act : handled.acts()) {
      acts.add(
          new ActRow(
              act, handled.of().id(), key(handled.of(), acts.size()), base.body(act.act()), now));
    }
    return base.writer().submit(new End(handled, acts, now.toEpochMilli()));
  }

  private static String key(Stored of, int ordinal) {
    String key = of.event().key().value();
    return key.isEmpty() ? "" : of.event().account() + '/' + key + '/' + ordinal;
  }

  @Override
  public CompletionStage<List<Quarantined>> recover(String account) {
    recovered.add(account);
    return base.writer().submit(new Recover(base, account));
  }

  /** Says that nothing runs any more, so that nothing counts as an attempt. */
  public Write<Integer> stopped() {
    return new Change<>(
        1,
        transaction -> {
          int stopped = 0;
          for (String account : recovered) {
            stopped +=
                transaction.update(
                    "UPDATE journal_account SET running = FALSE WHERE name = ?", account);
          }
          return stopped;
        });
  }

  @Override
  public List<Stored> unhandled(String account, long afterId, int limit) {
    return reading.unhandled(account, afterId, limit, quarantine);
  }

  @Override
  public List<Stored> waiting(String account, Conversation conversation, long afterId, int limit) {
    return reading.waiting(account, conversation, afterId, limit, quarantine);
  }

  @Override
  public Optional<Stored> find(long id) {
    return reading.find(id);
  }

  @Override
  public Quarantine quarantine() {
    return quarantine;
  }
}
