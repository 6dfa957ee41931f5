package dev.parley.sandbox.internal.delivery;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.state.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/** Destroys rooms in which nothing happens any more. */
public final class RoomExpiry {

  private final Rooms rooms;
  private final RoomLife life;
  private final Duration idle;
  private final ServerClock clock;
  private final Timers timers;
  private final Executor thread;

  /**
   * @param idle after how long without anything
   * @param thread the one thread that may touch rooms
   */
  public RoomExpiry(
      Rooms rooms,
      RoomLife life,
      Duration idle,
      ServerClock clock,
      Timers timers,
      Executor thread) {
    this.rooms = rooms;
    this.life = life;
    this.idle = idle;
    this.clock = clock;
    this.timers = timers;
    this.thread = thread;
  }

  /** Looks after this room until it is gone. */
  public void watch(Room room) {
    look(room, idle);
  }

  private void look(Room room, Duration delay) {
    timers.schedule(delay, () -> thread.execute(() -> judge(room)));
  }

  private void judge(Room room) {
    if (rooms.find(room.id()).filter(room::equals).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Instant end = room.activeAt().plus(idle);
    if (rooms.keptAlive().contains(room.id())) {
      look(room, idle);
    } else if (now.isBefore(end)) {
      look(room, Duration.between(now, end));
    } else {
      life.destroy(room, RoomEnd.EXPIRED);
    }
  }
}
