package dev.parley.engine.act;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.transport.History.Direction.NEWER;
import static dev.parley.api.transport.History.Direction.OLDER;
import static dev.parley.engine.act.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.History;
import dev.parley.api.transport.History.Page;
import dev.parley.api.transport.History.Query;
import dev.parley.api.transport.Recalls;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.QuotaLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.payload.Compression;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private final Engine engine = Engine.start();
  private Sandbox sandbox;
  private Client amy;
  private Client bob;

  @BeforeEach
  void start() throws IOException {
    sandbox = sandbox(SandboxOptions.builder());
    amy = Client.connected(engine, sandbox, "amy");
    bob = Client.connected(engine, sandbox, "bob");
  }

  private static Sandbox sandbox(SandboxOptions.Builder options) throws IOException {
    return Sandbox.start(
        options
            .limits(
                SandboxLimits.DEFAULTS
                    .with(SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1)))
                    .with(new QuotaLimits(1_000, 1_000, Duration.ofMillis(200))))
            .build());
  }

  @AfterEach
  void stop() {
    engine.close();
    sandbox.close();
  }

  @Test
  void a_private_chat_is_read_backwards_page_by_page_with_both_sides_of_it() {
    say(amy, privateChat("bob"), 0, 25);
    bob.says(privateChat("amy"), "回答：好的 😀");
    Page newest = load(amy, privateChat("bob"), Instant.MAX, OLDER, 10);
    assertThat(texts(newest)).hasSize(10).startsWith("message 16").endsWith("回答：好的 😀");
    assertThat(newest.hasMore()).isTrue();
    assertThat(newest.messages())
        .extracting(Message::senderId)
        .startsWith("amy")
        .endsWith("amy", "bob");
    assertThat(newest.messages())
        .allSatisfy(
            it -> {
              assertThat(it.conversation()).isEqualTo(privateChat("bob"));
              assertThat(it.account()).isEqualTo("amy");
              assertThat(it.offline()).isFalse();
            });
    Page middle = load(amy, privateChat("bob"), first(newest), OLDER, 10);
    assertThat(texts(middle)).isEqualTo(numbered(6, 16));
    assertThat(middle.hasMore()).isTrue();
    Page oldest = load(amy, privateChat("bob"), first(middle), OLDER, 10);
    assertThat(texts(oldest)).isEqualTo(numbered(0, 6));
    assertThat(oldest.hasMore()).isFalse();
    assertThat(load(amy, privateChat("bob"), first(oldest), OLDER, 10).messages()).isEmpty();
    assertThat(amy.received.texts()).as("no input").containsExactly("回答：好的 😀");
  }

  @Test
  void a_group_is_read_forwards_page_by_page() {
    sandbox.createGroup("team", "amy", "bob");
    say(amy, group("team"), 0, 25);
    Page first = load(bob, group("team"), Instant.EPOCH, NEWER, 10);
    assertThat(texts(first)).isEqualTo(numbered(0, 10));
    assertThat(first.hasMore()).isTrue();
    Page second = load(bob, group("team"), last(first), NEWER, 15);
    assertThat(texts(second)).isEqualTo(numbered(10, 25));
    assertThat(second.hasMore()).isFalse();
    assertThat(load(bob, group("team"), last(second), NEWER, 15).messages()).isEmpty();
    assertThat(second.messages())
        .allMatch(it -> it.conversation().equals(group("team")) && it.senderId().equals("amy"));
  }

  @Test
  void the_border_itself_is_left_out_to_the_millisecond() {
    Instant at = amy.says(privateChat("bob"), "one").at();
    amy.says(privateChat("bob"), "two");
    assertThat(texts(load(amy, privateChat("bob"), at, OLDER, 5))).isEmpty();
    assertThat(texts(load(amy, privateChat("bob"), at, NEWER, 5))).containsExactly("two");
    Instant after = at.plusNanos(1);
    assertThat(texts(load(amy, privateChat("bob"), after, OLDER, 5))).containsExactly("one");
    assertThat(texts(load(amy, privateChat("bob"), after, NEWER, 5))).containsExactly("two");
    Instant before = at.minusNanos(1);
    assertThat(texts(load(amy, privateChat("bob"), before, OLDER, 5))).isEmpty();
    assertThat(texts(load(amy, privateChat("bob"), before, NEWER, 5)))
        .containsExactly("one", "two");
  }

  @Test
  void before_the_first_and_after_the_last_there_is_nothing() {
    say(amy, privateChat("bob"), 0, 2);
    for (Instant early : List.of(Instant.MIN, Instant.EPOCH.minusSeconds(1), Instant.EPOCH)) {
      assertThat(load(amy, privateChat("bob"), early, OLDER, 5))
          .isEqualTo(new Page(List.of(), false));
      assertThat(texts(load(amy, privateChat("bob"), early, NEWER, 5))).hasSize(2);
    }
    assertThat(load(amy, privateChat("bob"), Instant.MAX, NEWER, 5))
        .isEqualTo(new Page(List.of(), false));
    assertThat(load(amy, privateChat("nobody"), Instant.MAX, OLDER, 5).messages()).isEmpty();
  }

  @Test
  void what_was_recalled_is_gone_and_so_is_the_order_to_recall_it() {
    sandbox.createGroup("team", "amy", "bob");
    join(amy);
    join(bob);
    for (Conversation where : List.of(privateChat("bob"), group("team"), chatroom("lounge"))) {
      say(amy, where, 0, 1);
      SendOutcome.Accepted oops = amy.says(where, "oops");
      say(amy, where, 1, 2);
      Client.await(
          amy.transport
              .find(Recalls.class)
              .orElseThrow()
              .recall(where, oops.messageUid(), oops.at())
              .toCompletableFuture());
      Page page = load(amy, where, Instant.MAX, OLDER, 20);
      assertThat(texts(page)).as("%s", where).isEqualTo(numbered(0, 2));
      assertThat(page.hasMore()).isFalse();
    }
  }

  @Test
  void who_is_not_in_a_group_or_a_room_reads_nothing_of_it() {
    sandbox.createGroup("team", "bob");
    join(bob);
    say(bob, group("team"), 0, 3);
    refused(22_406, loading(amy, group("team"), Instant.MAX, OLDER, 5));
    refused(23_406, loading(amy, chatroom("lounge"), Instant.MAX, OLDER, 5));
    refused(23_410, loading(amy, chatroom("nowhere"), Instant.MAX, OLDER, 5));
    sandbox.joinGroup("team", "amy");
    say(bob, group("team"), 3, 5);
    assertThat(texts(load(amy, group("team"), Instant.MAX, OLDER, 5))).isEqualTo(numbered(3, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 101})
  void a_page_has_up_to_a_hundred_messages(int count) {
    say(amy, privateChat("bob"), 0, 105);
    CompletableFuture<Page> loading = loading(amy, privateChat("bob"), Instant.MAX, OLDER, count);
    if (count >= 1 && count <= 100) {
      assertThat(texts(Client.await(loading))).isEqualTo(numbered(105 - count, 105));
      assertThat(Client.await(loading).hasMore()).isTrue();
    } else {
      assertThat(refused(33_003, loading)).isInstanceOf(ImException.InvalidInput.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 49, 50, 51})
  void a_page_of_a_room_has_up_to_fifty_messages(int count) {
    join(amy);
    say(amy, chatroom("lounge"), 0, 55);
    CompletableFuture<Page> loading = loading(amy, chatroom("lounge"), Instant.MAX, OLDER, count);
    if (count >= 1 && count <= 50) {
      Page page = Client.await(loading);
      assertThat(texts(page)).isEqualTo(numbered(55 - count, 55));
      assertThat(page.hasMore()).isTrue();
      assertThat(texts(load(amy, chatroom("lounge"), Instant.EPOCH, NEWER, count)))
          .isEqualTo(numbered(0, count));
    } else {
      assertThat(refused(33_003, loading)).isInstanceOf(ImException.InvalidInput.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_may_be_compressed(Compression compression) throws IOException {
    try (Sandbox packing = sandbox(SandboxOptions.builder().compression(compression));
        Client cat = Client.connected(engine, packing, "cat")) {
      say(cat, privateChat("bob"), 0, 12);
      assertThat(texts(load(cat, privateChat("bob"), Instant.MAX, OLDER, 10)))
          .isEqualTo(numbered(2, 12));
    }
  }

  @Test
  void who_is_not_connected_reads_nothing() {
    try (Client cat = Client.of(engine, sandbox, "cat")) {
      assertThat(refused(30_001, loading(cat, privateChat("bob"), Instant.MAX, OLDER, 1)))
          .isInstanceOf(ImException.ConnectionFailed.class);
    }
  }

  private static void join(Client client) {
    Client.await(
        client
            .transport
            .find(Chatrooms.class)
            .orElseThrow()
            .join("lounge", Chatrooms.JoinOptions.defaults())
            .toCompletableFuture());
  }

  private static void say(Client client, Conversation where, int from, int to) {
    List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
    numbered(from, to).forEach(text -> outcomes.add(client.sends(where, text)));
    outcomes.forEach(it -> assertThat(Client.await(it)).isInstanceOf(SendOutcome.Accepted.class));
  }

  private static CompletableFuture<Page> loading(
      Client client, Conversation where, Instant from, History.Direction direction, int count) {
    return client
        .transport
        .find(History.class)
        .orElseThrow()
        .load(where, new Query(from, direction, count))
        .toCompletableFuture();
  }

  private static Page load(
      Client client, Conversation where, Instant from, History.Direction direction, int count) {
    return Client.await(loading(client, where, from, direction, count));
  }

  private static Instant first(Page page) {
    return page.messages().getFirst().at();
  }

  private static Instant last(Page page) {
    return page.messages().getLast().at();
  }

  private static List<String> texts(Page page) {
    return page.messages().stream().map(Message::text).toList();
  }

  private static List<String> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "message " + i).toList();
  }
}
