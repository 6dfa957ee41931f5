package dev.parley.sandbox.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MessageLogTest {

  private static final int MAX_MESSAGES = 20;
  private static final int MAX_BYTES = 10_000;

  @Test
  void it_keeps_what_a_plain_list_with_the_same_bounds_keeps() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    MessageLog log = new MessageLog(MAX_MESSAGES, MAX_BYTES);
    List<ChatMessage> model = new ArrayList<>();
    long time = 0;
    for (int step = 0; step < 5_000; step++) {
      String where = "seed " + seed + ", step " + step;
      if (random.nextInt(10) == 0) {
        long before = time - random.nextInt(30);
        log.dropBefore(before);
        model.removeIf(message -> message.time() < before);
      } else {
        time += 1 + random.nextInt(5);
        ChatMessage message = message(time, random.nextInt(2_000));
        model.add(message);
        int pushedOut = 0;
        while (model.size() > MAX_MESSAGES || bytes(model) > MAX_BYTES) {
          model.removeFirst();
          pushedOut++;
        }
        assertThat(log.add(message)).as(where).isEqualTo(pushedOut);
      }
      assertThat(log.all()).as(where).isEqualTo(model);
      long since = time - random.nextInt(60);
      assertThat(log.firstAfter(since))
          .as(where)
          .isEqualTo(model.stream().filter(message -> message.time() <= since).count());
      assertThat(log.newest()).as(where).isEqualTo(model.isEmpty() ? 0 : model.getLast().time());
    }
  }

  @Test
  void a_message_that_is_too_big_alone_is_not_kept() {
    MessageLog log = new MessageLog(MAX_MESSAGES, MAX_BYTES);
    log.add(message(1, 10));
    assertThat(log.add(message(2, MAX_BYTES))).isEqualTo(2);
    assertThat(log.size()).isZero();
  }

  private static int bytes(List<ChatMessage> messages) {
    return messages.stream().mapToInt(ChatMessage::bytes).sum();
  }

  private static ChatMessage message(long time, int contentBytes) {
    UpStreamMessage body =
        UpStreamMessage.newBuilder()
            .setSessionId(3)
            .setClassname("T")
            .setContent(ByteString.copyFrom(new byte[contentBytes]))
            .build();
    return new ChatMessage("u" + time, time, Conversation.privateChat("bob"), "amy", body, false);
  }
}
