package dev.parley.runtime.internal.durable;

import dev.parley.api.BotEvent;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.transport.EventBatch;
import dev.parley.journal.Inbox;
import dev.parley.journal.Journal;
import dev.parley.journal.PluginTables;
import dev.parley.journal.Stored;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.Level;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.MemoryOutbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What of the runtime stands on a journal. */
public final class Durability implements Ending.Maker {

  private final Journal journal;
  private final DurableOutbox outbox;
  private final Recovery recovery;
  private final KeptDialogs dialogs;
  private final Connections connections;
  private final Level underWay = new Level();
  private final Map<String, CompletionStage<?>> lastWrites = new ConcurrentHashMap<>();

  /**
   * @param lines in which effects wait, with a {@link JournalKeeper}
   */
  public Durability(Journal journal, Connections connections, MemoryOutbox lines) {
    this.journal = journal;
    this.connections = connections;
    outbox = new DurableOutbox(lines, journal.acts());
    recovery = new Recovery(journal, outbox);
    dialogs = new KeptDialogs(journal);
  }

  /** Keeps what comes in; answers what of it is new. */
  public CompletionStage<List<Stored>> receive(String account, EventBatch batch) {
    return counted(journal.inbox().receive(account, batch));
  }

  /** As the other one, for what comes in on another way than the account's transport. */
  public CompletionStage<List<Stored>> receive(String account, List<BotEvent> events) {
    return counted(journal.inbox().receive(account, events));
  }

  /** Completes when nothing is on its way into the journal that leads to more. */
  public CompletableFuture<Void> idle() {
    return underWay.below(1);
  }

  /**
   * Counts it until it has come to its end, and what depends on it here has been done.
   *
   * @return the stage to go on from
   */
  public <T> CompletionStage<T> counted(CompletionStage<T> write) {
    underWay.rise();
    CompletableFuture<T> done = new CompletableFuture<>();
    write.whenComplete(
        (value, error) -> {
          if (error == null) {
            done.complete(value);
          } else {
            done.completeExceptionally(error);
          }
          underWay.fall();
        });
    return done;
  }

  /** A plugin writes with this. */
  void writes(String plugin, CompletionStage<?> write) {
    lastWrites.put(plugin, write);
    write.whenComplete((done, error) -> lastWrites.remove(plugin, write));
  }

  /** Waits until what the plugin has written so far can be read. */
  public void awaitWrites(String plugin) {
    CompletionStage<?> last = lastWrites.get(plugin);
    if (last != null) {
      last.handle((done, error) -> true).toCompletableFuture().join();
    }
  }

  /** Is told which accounts are connected. */
  public Connections connections() {
    return connections;
  }

  public Inbox inbox() {
    return journal.inbox();
  }

  public DurableOutbox outbox() {
    return outbox;
  }

  public KeptDialogs dialogs() {
    return dialogs;
  }

  /** The tables of plugins. */
  public PluginTables tables() {
    return journal.plugins();
  }

  public Recovery recovery() {
    return recovery;
  }

  /**
   * Brings the tables of a plugin up to date, when it ships migrations: in folders below {@code
   * db/} and its id.
   */
  public void migrate(PluginDescriptor plugin) {
    ClassLoader classes = plugin.configuration().getClassLoader();
    String location = "db/" + plugin.id();
    boolean ships =
        Stream.of("common", "h2", "postgresql")
            .anyMatch(folder -> classes.getResource(location + '/' + folder) != null);
    if (ships) {
      journal.plugins().migrate(plugin.id(), classes, location);
    }
  }

  @Override
  public Ending of(BotEvent event, long id) {
    return new JournaledEnding(new Stored(id, event, 0), this);
  }

  /** The events of a lane that did not fit into memory. */
  public List<Stored> backlog(LaneKey lane, long afterId, int limit) {
    return journal.inbox().waiting(lane.account(), lane.conversation(), afterId, limit);
  }
}
