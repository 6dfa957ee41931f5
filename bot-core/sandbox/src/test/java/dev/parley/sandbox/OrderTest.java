package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final int SENDERS = 4;
  private static final int MESSAGES = 100;

  @Test
  void every_reader_gets_messages_in_the_order_in_which_they_were_taken()
      throws IOException, InterruptedException {
    SandboxOptions options =
        SandboxOptions.builder()
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(1_000_000, Duration.ofSeconds(1))))
            .build();
    try (Sandbox sandbox = Sandbox.start(options)) {
      sandbox.createGroup("g", "s0", "s1", "s2", "s3", "reader", "later");
      try (RawClient reader = RawClient.login(sandbox, "reader", "phone");
          RawClient web = RawClient.login(sandbox, "reader", "web")) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
          String name = "s" + i;
          senders.add(Thread.ofPlatform().start(() -> sendAll(sandbox, name)));
        }
        for (Thread sender : senders) {
          sender.join();
        }
        List<String> taken = sandbox.accepted().stream().map(AcceptedMessage::uid).toList();
        assertThat(taken).hasSize(SENDERS * MESSAGES).doesNotHaveDuplicates();
        assertThat(pushed(reader)).isEqualTo(taken);
        assertThat(pushed(web)).isEqualTo(taken);
      }
      try (RawClient later = RawClient.login(sandbox, "later")) {
        List<String> pulled = new ArrayList<>();
        for (long time = 0; pulled.size() < SENDERS * MESSAGES; ) {
          var page =
              Bodies.messages(later.query("pullMsg", "later", Bodies.pull(time, 0)).payload());
          assertThat(page.getSyncTime()).isGreaterThan(time);
          time = page.getSyncTime();
          page.getListList().stream().map(DownStreamMessage::getMsgId).forEach(pulled::add);
        }
        assertThat(pulled)
            .isEqualTo(sandbox.accepted().stream().map(AcceptedMessage::uid).toList());
      }
    }
  }

  private static void sendAll(Sandbox sandbox, String name) {
    try (RawClient sender = RawClient.login(sandbox, name)) {
      for (int i = 0; i < MESSAGES; i++) {
        sender.publish("pgMsgP", "g", Bodies.text(name + '-' + i));
      }
    }
  }

  private static List<String> pushed(RawClient reader) {
    List<String> uids = new ArrayList<>();
    for (int i = 0; i < SENDERS * MESSAGES; i++) {
      uids.add(Bodies.message(reader.next(ServerFrame.Publish.class).payload()).getMsgId());
    }
    return uids;
  }
}
