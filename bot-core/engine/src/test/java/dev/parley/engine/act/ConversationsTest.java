package dev.parley.engine.act;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.engine.act.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Conversations;
import dev.parley.api.transport.Conversations.Entry;
import dev.parley.api.transport.Recalls;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {

  private final Engine engine = Engine.start();
  private Sandbox sandbox;
  private Client amy;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS.with(
                        SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1))))
                .build());
    amy = Client.connected(engine, sandbox, "amy");
  }

  @AfterEach
  void stop() {
    engine.close();
    sandbox.close();
  }

  @Test
  void conversations_are_listed_with_the_newest_first_page_by_page() {
    sandbox.createGroup("team", "amy", "bob");
    amy.says(privateChat("bob"), "to bob");
    amy.says(group("team"), "给团队");
    amy.says(privateChat("cat"), "to cat");
    List<Entry> newest = list(Instant.MAX, 2);
    assertThat(newest)
        .extracting(Entry::conversation)
        .containsExactly(privateChat("cat"), group("team"));
    assertThat(latest(newest)).containsExactly("to cat", "给团队");
    assertThat(newest)
        .allSatisfy(
            it -> {
              assertThat(it.latest().orElseThrow().senderId()).isEqualTo("amy");
              assertThat(it.at()).isEqualTo(it.latest().orElseThrow().at());
              assertThat(it.unread()).isZero();
            });
    List<Entry> older = list(newest.getLast().at(), 2);
    assertThat(older).extracting(Entry::conversation).containsExactly(privateChat("bob"));
    assertThat(list(older.getLast().at(), 2)).isEmpty();
    assertThat(list(Instant.EPOCH, 2)).isEmpty();
  }

  @Test
  void what_is_taken_off_the_list_comes_back_with_the_next_message() {
    amy.says(privateChat("bob"), "one");
    amy.says(privateChat("cat"), "two");
    Client.await(conversations().remove(privateChat("bob")).toCompletableFuture());
    assertThat(latest(list(Instant.MAX, 10))).containsExactly("two");
    amy.says(privateChat("bob"), "three");
    assertThat(latest(list(Instant.MAX, 10))).containsExactly("three", "two");
  }

  @Test
  void a_recalled_message_is_not_the_latest_any_more() {
    amy.says(privateChat("bob"), "one");
    SendOutcome.Accepted oops = amy.says(privateChat("bob"), "oops");
    Client.await(
        amy.transport
            .find(Recalls.class)
            .orElseThrow()
            .recall(privateChat("bob"), oops.messageUid(), oops.at())
            .toCompletableFuture());
    assertThat(latest(list(Instant.MAX, 10))).containsExactly("one");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1_000, 1_001})
  void a_page_has_up_to_a_thousand_conversations(int count) {
    amy.says(privateChat("bob"), "one");
    CompletableFuture<List<Entry>> listing =
        conversations().list(Instant.MAX, count).toCompletableFuture();
    if (count >= 1 && count <= 1_000) {
      assertThat(Client.await(listing)).hasSize(1);
    } else {
      assertThat(refused(33_003, listing)).isInstanceOf(ImException.InvalidInput.class);
    }
  }

  @Test
  void who_is_not_connected_gets_no_list() {
    try (Client cat = Client.of(engine, sandbox, "cat")) {
      Conversations none = cat.transport.find(Conversations.class).orElseThrow();
      refused(30_001, none.list(Instant.MAX, 1));
      refused(30_001, none.remove(privateChat("bob")));
    }
  }

  private Conversations conversations() {
    return amy.transport.find(Conversations.class).orElseThrow();
  }

  private List<Entry> list(Instant before, int count) {
    return Client.await(conversations().list(before, count).toCompletableFuture());
  }

  private static List<String> latest(List<Entry> entries) {
    return entries.stream().flatMap(it -> it.latest().stream()).map(Message::text).toList();
  }
}
