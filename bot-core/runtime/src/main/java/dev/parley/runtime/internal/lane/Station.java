package dev.parley.runtime.internal.lane;

/** The place of a lane at which one handler after the other runs. */
public interface Station {

  /** The lane. */
  LaneKey key();

  /** Its conversation, for the log. For the thread of the lane. */
  String label();

  /** A handler begins on the calling thread. */
  void enter(Running running);

  /** It has ended. An interrupt that was meant for it does not come any more. */
  void leave();
}
