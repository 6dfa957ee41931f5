package dev.parley.engine.internal.receive;

import dev.parley.api.Message;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.Received;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the service pushes, and gives it to the box that it belongs to. */
public final class Reception implements Feature {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** Where something pushed belongs, or not. */
  public interface Box {

    /** A message; whoever takes it also acknowledges it. */
    boolean message(Link link, ServerFrame.Publish push, Received received, Message message);

    /** There is something to pull ({@code s_ntf}). */
    boolean news(NotifyMsg notice);

    /** Something changed ({@code s_cmd}). */
    default boolean change(NotifyMsg notice) {
      return false;
    }

    /** Something was pushed that cannot be read; perhaps it can be pulled. */
    default void missed() {}
  }

  private final String account;
  private final MessageCodec codec;
  private final List<Box> boxes;

  public Reception(String account, MessageCodec codec, Box... boxes) {
    this.account = account;
    this.codec = codec;
    this.boxes = List.of(boxes);
  }

  @Override
  public boolean pushed(Link link, ServerFrame.Publish push) {
    try {
      String topic = push.topic();
      if (topic.equals(Topic.S_MSG.topic())) {
        return message(link, push);
      }
      if (topic.equals(Topic.S_NTF.topic())) {
        NotifyMsg notice = read(push);
        offer(box -> box.news(notice));
      } else if (topic.equals(Topic.S_CMD.topic())) {
        NotifyMsg notice = read(push);
        offer(box -> box.change(notice));
      }
    } catch (MalformedException e) {
      LOG.warn("{}: a push ({}) cannot be read: {}", account, push.topic(), e.getMessage());
      boxes.forEach(Box::missed);
    }
    return false;
  }

  private boolean message(Link link, ServerFrame.Publish push) {
    Received received = codec.read(push.payload(), Inbox.receiver(account, link));
    Message message = received.message();
    if (message == null) {
      return false;
    }
    for (Box box : boxes) {
      if (box.message(link, push, received, message)) {
        return true;
      }
    }
    return false;
  }

  private void offer(Predicate<Box> offered) {
    for (Box box : boxes) {
      if (offered.test(box)) {
        return;
      }
    }
  }

  private static NotifyMsg read(ServerFrame.Publish push) {
    return ProtoReader.parse(NotifyMsg.parser(), push.payload());
  }
}
