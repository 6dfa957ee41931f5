package dev.parley.sandbox.internal.topic;

import dev.parley.wire.Topic;

/** Takes what clients publish under one topic. */
public interface PublishTopic {

  Topic topic();

  /**
   * Does it.
   *
   * @throws Refused when the answer is no; nothing has changed then
   * @throws dev.parley.wire.MalformedException when the body cannot be read; nothing has changed
   */
  Receipt accept(Request request);

  /**
   * What the publisher is told.
   *
   * @param time when it was taken, milliseconds since 1970
   * @param uid the message's unique id; empty where there is none
   */
  record Receipt(long time, String uid) {}
}
