package dev.parley.engine.internal.ask;

import dev.parley.engine.internal.link.Link;
import dev.parley.wire.frame.ServerFrame;

/** Makes a result of an answer, on the loop, at once: what was pushed behind it comes later. */
@FunctionalInterface
public interface AnswerReader<T> {

  /**
   * Reads the answer.
   *
   * @throws dev.parley.api.ImException when the service said no
   * @throws dev.parley.wire.MalformedException when it cannot be read
   */
  T read(Link link, ServerFrame.QueryAck answer);
}
