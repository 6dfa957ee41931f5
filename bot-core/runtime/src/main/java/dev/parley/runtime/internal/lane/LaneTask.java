package dev.parley.runtime.internal.lane;

/** Something that keeps its place among the events of a lane, such as a message to be sent. */
public interface LaneTask {

  /** Its turn has come. Must not block. */
  void run();

  /** The lane is given up, so its turn never comes. Must not block. */
  void abandoned();
}
