package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import org.jspecify.annotations.Nullable;

/** Says when an effect may go out, and is told what became of it. */
public interface Keeper {

  /** Nothing is kept, so everything may go at once. */
  Keeper NONE =
      new Keeper() {
        @Override
        public Clearance clear(Effect effect, Runnable later) {
          return Clearance.GO;
        }

        @Override
        public boolean ended(
            Effect effect, SendOutcome outcome, @Nullable Effect next, Runnable later) {
          return true;
        }

        @Override
        public boolean takesBack(Effect effect, Runnable later) {
          return false;
        }
      };

  /** Whether an effect may go out. */
  enum Clearance {
    GO,
    /** It is asked for again by what was given for later. */
    WAIT,
    /** It could not be kept. */
    DROP
  }

  /**
   * Whether the effect may go out.
   *
   * @param later is run once when the answer may be another, where it is to wait
   */
  Clearance clear(Effect effect, Runnable later);

  /**
   * Notes what became of an effect.
   *
   * @param next the one behind it; null when there is none
   * @param later is run when the next one may be looked at
   * @return whether that is so at once; then it is not run
   */
  boolean ended(Effect effect, SendOutcome outcome, @Nullable Effect next, Runnable later);

  /**
   * Whether an effect that certainly did not go out, since there was no connection, stays at the
   * head.
   *
   * @param later is run when it may be looked at again
   */
  boolean takesBack(Effect effect, Runnable later);
}
