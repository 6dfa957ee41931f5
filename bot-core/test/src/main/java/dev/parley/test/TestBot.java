package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.EffectOutcome;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.transport.ConnectionState;
import dev.parley.runtime.Account;
import dev.parley.runtime.BotRuntime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The bot as its users see it. Its replies are those that reached the client of the user who spoke
 * last, in the conversation where they spoke; each is looked at once, in order.
 */
public final class TestBot {

  private static final Duration POLL = Duration.ofMillis(1);

  private final Scene scene;
  private final WatchedTransport transport;
  private final Set<String> seen = new HashSet<>();
  private @Nullable Spoken last;

  /** What was said last. */
  private record Spoken(TestUser by, Conversation to, String uid) {}

  TestBot(Scene scene, WatchedTransport transport) {
    this.scene = scene;
    this.transport = transport;
  }

  void attach(BotRuntime runtime) {
    Account account = runtime.attach(transport);
    ConnectionState state = Waiting.result(account.connected(), "the bot connects");
    if (!(state instanceof ConnectionState.Connected)) {
      throw new AssertionError("the bot cannot connect: " + state);
    }
  }

  /** Goes into a chatroom. */
  void joins(String roomId) {
    EffectOutcome outcome =
        Waiting.result(bot().join(roomId).outcome(), "the bot joins the room " + roomId);
    if (!(outcome instanceof EffectOutcome.Accepted)) {
      throw new AssertionError("the bot cannot join the room " + roomId + ": " + outcome);
    }
  }

  /** The bot as code outside of handlers sees it. */
  private Bot bot() {
    return scene.runtime().bot(transport.account()).orElseThrow();
  }

  void spokenTo(TestUser by, Conversation conversation, String uid) {
    last = new Spoken(by, conversation, uid);
  }

  /** The bot's user id. */
  public String userId() {
    return Scene.BOT;
  }

  /** The bot's next replies are these texts, in this order. More may follow. */
  public void replies(String... texts) {
    for (String text : texts) {
      assertThat(textOf(reply())).as("the reply to %s", spoken().by()).isEqualTo(text);
    }
  }

  /** As {@link #replies}, in the private chat with who spoke last, wherever that was. */
  public void repliesInPrivate(String... texts) {
    for (String text : texts) {
      assertThat(textOf(reply(Conversation.privateChat(userId()))))
          .as("the private reply to %s", spoken().by())
          .isEqualTo(text);
    }
  }

  /** Who spoke last sees that the bot is typing, in their private chat. */
  public void types() {
    Spoken to = spoken();
    await()
        .alias(to.by() + " sees the bot type")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(Scene.PATIENCE)
        .until(() -> to.by().received().stream().anyMatch(this::isTyping));
  }

  private boolean isTyping(Message message) {
    return message.senderId().equals(userId()) && message.content() instanceof TypingContent;
  }

  /** The bot's next reply; waits for it. */
  public Message reply() {
    return reply(spoken().to());
  }

  private Message reply(Conversation where) {
    try {
      Message reply =
          await()
              .pollInSameThread()
              .pollDelay(Duration.ZERO)
              .pollInterval(POLL)
              .atMost(Scene.PATIENCE)
              .until(() -> next(where), Optional::isPresent)
              .orElseThrow();
      seen.add(reply.uid());
      return reply;
    } catch (ConditionTimeoutException e) {
      throw silence();
    }
  }

  /** The error when a reply is missed, with what handlers threw. */
  AssertionError silence() {
    List<HandlerFailure> failures = scene.failures();
    String failed =
        failures.isEmpty()
            ? ""
            : "; these handlers failed: " + failures.stream().map(HandlerFailure::handler).toList();
    AssertionError silence =
        new AssertionError("the bot does not reply to " + spoken().by() + failed);
    failures.stream().map(HandlerFailure::cause).forEach(silence::addSuppressed);
    return silence;
  }

  /** The bot has handled what was said, and says nothing (more) in that conversation. */
  public void staysSilent() {
    Spoken to = spoken();
    await()
        .alias("the bot gets what " + to.by() + " said in " + to.to())
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(Scene.PATIENCE)
        .until(() -> to.uid().isEmpty() || transport.hasTaken(to.uid()));
    assertThat(scene.runtime().awaitIdle()).as("the bot comes to an end").isTrue();
    List<Content> more =
        transport.sent().stream()
            .filter(sent -> sent.message().to().equals(seenFromBot(to)))
            .filter(sent -> !seen.contains(sent.uid()))
            .map(sent -> sent.message().content())
            .filter(content -> !(content instanceof TypingContent))
            .toList();
    assertThat(more).as("what the bot says in %s", to.to()).isEmpty();
  }

  private Optional<Message> next(Conversation where) {
    return spoken().by().received().stream()
        .filter(message -> message.senderId().equals(userId()))
        .filter(message -> message.conversation().equals(where))
        .filter(message -> !isTyping(message))
        .filter(message -> !seen.contains(message.uid()))
        .findFirst();
  }

  private Spoken spoken() {
    return Objects.requireNonNull(last, "nobody has said anything yet");
  }

  private static Conversation seenFromBot(Spoken spoken) {
    return spoken.to().type() == ConversationType.PRIVATE
        ? Conversation.privateChat(spoken.by().id())
        : spoken.to();
  }

  private static String textOf(Message message) {
    return switch (message.content()) {
      case TextContent text -> text.text();
      case ReferenceContent reference -> reference.text();
      default -> message.content().objectName();
    };
  }
}
