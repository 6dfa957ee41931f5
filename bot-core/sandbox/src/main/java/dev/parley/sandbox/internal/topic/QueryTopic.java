package dev.parley.sandbox.internal.topic;

import com.google.protobuf.MessageLite;
import dev.parley.wire.Topic;

/** Answers what clients ask under one topic. */
public interface QueryTopic {

  Topic topic();

  /**
   * The answer, with all its required fields: a client that cannot read the answer to a pull never
   * pulls again.
   *
   * @throws Refused when the answer is no; nothing has changed then
   * @throws dev.parley.wire.MalformedException when the body cannot be read; nothing has changed
   */
  MessageLite answer(Request request);
}
