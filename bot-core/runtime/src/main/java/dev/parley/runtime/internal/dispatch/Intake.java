package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.RoomChange;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.journal.Stored;
import dev.parley.runtime.internal.durable.Durability;
import dev.parley.runtime.internal.handler.Actor;
import dev.parley.runtime.internal.lane.Lanes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the events of one account come in. A batch is taken when its events stand in their lanes;
 * while the lanes are full in total it waits, and the transport with it. What one of our own
 * accounts said or did is dropped here, and so is what finds its lane full; both are counted.
 */
public final class Intake implements EventSink {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Recipient recipient;
  private final OwnUsers ownUsers;
  private final Lanes lanes;
  private final HomeRooms homeRooms;
  private final Standing standing;
  private final InstantSource clock;
  private final @Nullable Durability durability;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private @Nullable Runnable first;
  private volatile boolean closed;

  /**
   * @param durability keeps what comes in before it is taken; null when nothing does
   */
  public Intake(
      Recipient recipient,
      OwnUsers ownUsers,
      Lanes lanes,
      HomeRooms homeRooms,
      Standing standing,
      InstantSource clock,
      @Nullable Durability durability) {
    this.recipient = recipient;
    this.ownUsers = ownUsers;
    this.lanes = lanes;
    this.homeRooms = homeRooms;
    this.standing = standing;
    this.clock = clock;
    this.durability = durability;
  }

  /**
   * Runs it when the account is connected for the first time, since only then the service's time is
   * known; everything that comes in waits until it has ended.
   */
  public synchronized void begin(Durability counting, Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    var unused = counting.counted(done);
    last = done;
    first =
        () -> {
          try {
            action.run();
          } catch (RuntimeException e) {
            LOG.error("account {}: what waits cannot be read", recipient.bot().account(), e);
          } finally {
            done.complete(null);
          }
        };
  }

  private synchronized void connected() {
    Runnable action = first;
    first = null;
    if (action != null) {
      Thread.ofVirtual().name("parley-recovery").start(action);
    }
  }

  @Override
  public synchronized CompletionStage<Void> accept(EventBatch batch) {
    CompletableFuture<Void> room = lanes.room();
    if (last.isDone() && room.isDone() && !closed) {
      return taken(batch);
    }
    CompletableFuture<Void> taken = new CompletableFuture<>();
    // The next batch follows when this one is on its way, not when it has been kept.
    last =
        last.exceptionally(error -> null)
            .thenCompose(ignored -> lanes.room())
            .thenRun(() -> taken(batch).whenComplete((done, error) -> end(taken, error)));
    last.exceptionally(
        error -> {
          taken.completeExceptionally(error);
          return null;
        });
    return taken;
  }

  private static void end(CompletableFuture<Void> future, @Nullable Throwable error) {
    if (error == null) {
      future.complete(null);
    } else {
      future.completeExceptionally(error);
    }
  }

  @Override
  public void stateChanged(ConnectionState state) {
    LOG.debug("account {} is {}", recipient.bot().account(), state);
    standing.changed(state);
    recipient.meters().became(state);
    if (state instanceof ConnectionState.Connected connected) {
      ownUsers.add(connected.userId());
      recipient.bot().identified(connected.userId());
      recipient.time().set(connected.at());
      homeRooms.connected();
    }
    if (durability != null) {
      durability
          .connections()
          .changed(recipient.bot().account(), state instanceof ConnectionState.Connected);
      if (state instanceof ConnectionState.Connected) {
        connected();
      }
    }
    if (ConnectionChange.isTold(state) && !closed) {
      take(new ConnectionChange(recipient.bot().account(), state, clock.instant()), 0);
    }
  }

  /**
   * Takes an event that the transport knows nothing of, and waits until it is kept; false when
   * there is no room for it.
   */
  public boolean tell(BotEvent event) {
    if (closed) {
      return false;
    }
    recipient.meters().received(1);
    if (!isWanted(event)) {
      return true;
    }
    if (durability == null) {
      return take(event, 0);
    }
    boolean taken = true;
    for (Stored stored :
        durability.receive(event.account(), List.of(event)).toCompletableFuture().join()) {
      taken &= take(stored.event(), stored.id());
    }
    return taken;
  }

  /** Takes an event that was kept by an earlier process. */
  public void resume(Stored stored) {
    lanes.room().join();
    take(stored.event(), stored.id());
  }

  /** Takes nothing more; what is offered stays with the transport. */
  public void close() {
    closed = true;
  }

  private CompletionStage<Void> taken(EventBatch batch) {
    if (closed) {
      throw new IllegalStateException("the runtime is closing");
    }
    recipient.meters().received(batch.events().size());
    List<BotEvent> wanted = batch.events().stream().filter(this::isWanted).toList();
    if (durability == null) {
      wanted.forEach(event -> take(event, 0));
      return CompletableFuture.completedFuture(null);
    }
    return durability
        .receive(recipient.bot().account(), new EventBatch(wanted, batch.cursor()))
        .thenAccept(
            fresh -> {
              recipient.meters().duplicates(wanted.size() - fresh.size());
              fresh.forEach(stored -> take(stored.event(), stored.id()));
            });
  }

  /** Whether it is somebody else's doing. */
  private boolean isWanted(BotEvent event) {
    if (event instanceof RoomChange change) {
      homeRooms.happened(change);
    }
    if (ownUsers.contains(Actor.of(event))) {
      recipient.meters().own();
      return false;
    }
    return true;
  }

  /** False when there is no room. */
  private boolean take(BotEvent event, long id) {
    Lanes.Taken taken = lanes.offer(event, id);
    if (taken == Lanes.Taken.NOT || taken == Lanes.Taken.INSTEAD_OF_OLDEST) {
      recipient.meters().shed();
      LOG.debug("the lane {} is full; at event {} one is shed", event.conversation(), event.key());
    }
    return taken != Lanes.Taken.NOT;
  }
}
