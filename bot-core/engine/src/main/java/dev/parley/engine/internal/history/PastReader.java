package dev.parley.engine.internal.history;

import com.google.protobuf.ByteString;
import dev.parley.api.Message;
import dev.parley.api.content.RecallContent;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.MessagePage;
import dev.parley.wire.message.PageForm;
import dev.parley.wire.message.PageReader;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import java.util.Optional;

/** Reads messages that are asked for, unlike those that come by themselves. */
record PastReader(String account, EngineOptions options, MessageCodec codec) {

  /**
   * Nothing that is asked for was waiting: it is marked so only from this time on, which is none.
   */
  private static final long NEVER = 0;

  MessagePage page(Link link, ByteString answer) {
    return new PageReader(codec, options.wire()).read(PageForm.HISTORY, answer, receiver(link));
  }

  Received message(Link link, ByteString message) {
    return codec.read(message, receiver(link));
  }

  /** What was said; empty for what was said elsewhere than here, and for orders to recall. */
  static Optional<Message> said(Received received) {
    return Optional.ofNullable(received.message())
        .filter(message -> !(message.content() instanceof RecallContent));
  }

  private Receiver receiver(Link link) {
    return new Receiver(account, link.welcome().userId(), NEVER);
  }
}
