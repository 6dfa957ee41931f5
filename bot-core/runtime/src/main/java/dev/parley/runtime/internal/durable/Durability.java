package dev.parley.runtime.internal.durable;

import dev.parley.api.BotEvent;
import dev.parley.journal.Inbox;
import dev.parley.journal.Journal;
import dev.parley.journal.Stored;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.MemoryOutbox;
import java.util.List;

/** What of the runtime stands on a journal. */
public final class Durability implements Ending.Maker {

  private final Journal journal;
  private final DurableOutbox outbox;
  private final Recovery recovery;
  private final Connections connections;

  /**
   * @param lines in which effects wait, with a {@link JournalKeeper}
   */
  public Durability(Journal journal, Connections connections, MemoryOutbox lines) {
    this.journal = journal;
    this.connections = connections;
    outbox = new DurableOutbox(lines, journal.acts());
    recovery = new Recovery(journal, outbox);
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

  public Recovery recovery() {
    return recovery;
  }

  @Override
  public Ending of(BotEvent event, long id) {
    return new JournaledEnding(new Stored(id, event, 0), journal.inbox(), outbox);
  }

  /** The events of a lane that did not fit into memory. */
  public List<Stored> backlog(LaneKey lane, long afterId, int limit) {
    return journal.inbox().waiting(lane.account(), lane.conversation(), afterId, limit);
  }
}
