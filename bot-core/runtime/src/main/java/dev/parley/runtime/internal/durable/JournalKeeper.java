package dev.parley.runtime.internal.durable;

import dev.parley.api.SendOutcome;
import dev.parley.journal.Acts;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Keeper;
import dev.parley.runtime.internal.outbox.Mark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets an effect go out when the journal says that it does, so that after a crash it is known what
 * may have gone out. The mark for the next effect of a conversation is written together with the
 * outcome of the one before. While its account is not connected, nothing goes.
 */
public final class JournalKeeper implements Keeper {

  private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);

  private final Acts acts;
  private final Connections connections;

  public JournalKeeper(Acts acts, Connections connections) {
    this.acts = acts;
    this.connections = connections;
  }

  @Override
  public Clearance clear(Effect effect, Runnable later) {
    Mark mark = effect.receipt().mark();
    while (true) {
      switch (mark.stage()) {
        case GOES -> {
          return connections.isOpen(effect.account(), later) ? Clearance.GO : Clearance.WAIT;
        }
        case DROPPED -> {
          return Clearance.DROP;
        }
        case ASKED_FOR -> {
          if (mark.after(Mark.Stage.ASKED_FOR, later)) {
            return Clearance.WAIT;
          }
        }
        case KEPT -> {
          if (!connections.isOpen(effect.account(), later)) {
            return Clearance.WAIT;
          }
          if (mark.after(Mark.Stage.KEPT, later)) {
            acts.sending(mark.id()).whenComplete((done, error) -> goes(effect, error));
            return Clearance.WAIT;
          }
        }
      }
    }
  }

  @Override
  public boolean ended(Effect effect, SendOutcome outcome, @Nullable Effect next, Runnable later) {
    Mark mark = effect.receipt().mark();
    if (mark.stage() == Mark.Stage.DROPPED) {
      return true;
    }
    boolean isKept = next != null && next.receipt().mark().stage() == Mark.Stage.KEPT;
    Effect following = isKept ? next : null;
    acts.settle(mark.id(), outcome, following == null ? null : following.receipt().mark().id())
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                LOG.error("the outcome of {} could not be kept: {}", effect, error.toString());
              }
              if (following != null) {
                goes(following, error);
                later.run();
              }
            });
    return following == null;
  }

  @Override
  public boolean takesBack(Effect effect, Runnable later) {
    Mark mark = effect.receipt().mark();
    long id = mark.id();
    acts.hold(id)
        .whenComplete(
            (done, error) -> {
              mark.is(error == null ? Mark.Stage.KEPT : Mark.Stage.DROPPED, id);
              later.run();
            });
    return true;
  }

  private static void goes(Effect effect, @Nullable Throwable error) {
    Mark mark = effect.receipt().mark();
    mark.is(error == null ? Mark.Stage.GOES : Mark.Stage.DROPPED, mark.id());
  }
}
