package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.RoomChange;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.runtime.internal.handler.Actor;
import dev.parley.runtime.internal.lane.Lanes;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private volatile boolean closed;

  public Intake(
      Recipient recipient,
      OwnUsers ownUsers,
      Lanes lanes,
      HomeRooms homeRooms,
      Standing standing,
      InstantSource clock) {
    this.recipient = recipient;
    this.ownUsers = ownUsers;
    this.lanes = lanes;
    this.homeRooms = homeRooms;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public synchronized CompletionStage<Void> accept(EventBatch batch) {
    CompletableFuture<Void> room = lanes.room();
    if (last.isDone() && room.isDone() && !closed) {
      take(batch);
      return CompletableFuture.completedFuture(null);
    }
    last =
        last.exceptionally(error -> null)
            .thenCompose(ignored -> lanes.room())
            .thenRun(() -> take(batch));
    return last;
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
    if (ConnectionChange.isTold(state) && !closed) {
      take(new ConnectionChange(recipient.bot().account(), state, clock.instant()));
    }
  }

  /** Takes an event that the transport knows nothing of; false when there is no room for it. */
  public boolean tell(BotEvent event) {
    if (closed) {
      return false;
    }
    recipient.meters().received(1);
    return take(event);
  }

  /** Takes nothing more; what is offered stays with the transport. */
  public void close() {
    closed = true;
  }

  private void take(EventBatch batch) {
    if (closed) {
      throw new IllegalStateException("the runtime is closing");
    }
    recipient.meters().received(batch.events().size());
    batch.events().forEach(this::take);
  }

  /** False when there is no room. */
  private boolean take(BotEvent event) {
    if (event instanceof RoomChange change) {
      homeRooms.happened(change);
    }
    if (ownUsers.contains(Actor.of(event))) {
      recipient.meters().own();
      return true;
    }
    Lanes.Taken taken = lanes.offer(event);
    if (taken != Lanes.Taken.WAITS) {
      recipient.meters().shed();
      LOG.debug("the lane {} is full; at event {} one is shed", event.conversation(), event.key());
    }
    return taken != Lanes.Taken.NOT;
  }
}
