package dev.parley.runtime;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transport without a service: tests say what comes in, and see what goes out. */
final class RecordingTransport implements Transport {

  static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  private final String account;
  private final String userId;
  private final @Nullable RecordingRooms rooms;
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final AtomicLong uids = new AtomicLong();
  private volatile Function<OutgoingMessage, CompletionStage<SendOutcome>> answer = this::accepted;
  private volatile @Nullable EventSink sink;
  private volatile ConnectionState state = new ConnectionState.Idle();

  /** A transport without chatrooms. */
  RecordingTransport(String account, String userId) {
    this(account, userId, null);
  }

  RecordingTransport(String account, String userId, @Nullable RecordingRooms rooms) {
    this.rooms = rooms;
    this.account = account;
    this.userId = userId;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public CompletionStage<ConnectionState> connect(Cursor from, EventSink events) {
    sink = events;
    connects();
    return CompletableFuture.completedFuture(state);
  }

  @Override
  public ConnectionState state() {
    return state;
  }

  @Override
  public CompletionStage<SendOutcome> send(OutgoingMessage message) {
    sent.add(message);
    if (rooms != null) {
      rooms.calls().add("send " + text(message.content()));
    }
    return answer.apply(message);
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return capability.isInstance(rooms) ? Optional.of(capability.cast(rooms)) : Optional.empty();
  }

  @Override
  public void close() {
    state = new ConnectionState.Closed();
  }

  /** From now on messages end like this. */
  void answersWith(Function<OutgoingMessage, CompletionStage<SendOutcome>> other) {
    answer = other;
  }

  CompletionStage<SendOutcome> accepted(OutgoingMessage message) {
    return CompletableFuture.completedFuture(
        new SendOutcome.Accepted("sent-" + uids.incrementAndGet(), NOW));
  }

  /** The connection is there, for the first time or again. */
  void connects() {
    state = new ConnectionState.Connected(userId, NOW);
    Objects.requireNonNull(sink, "not asked to connect").stateChanged(state);
  }

  /** Something else happens to the connection. */
  void changesTo(ConnectionState other) {
    state = other;
    Objects.requireNonNull(sink, "not asked to connect").stateChanged(other);
  }

  /** Somebody sets an entry in a room, or removes it when the value is null. */
  EntryChange entry(String roomId, String key, @Nullable String value) {
    return new EntryChange(
        account,
        Conversation.chatroom(roomId),
        key,
        "before",
        value,
        "amy",
        uids.incrementAndGet(),
        NOW,
        false);
  }

  CompletionStage<Void> receives(BotEvent... events) {
    return Objects.requireNonNull(sink, "not connected")
        .accept(new EventBatch(List.of(events), Cursor.START));
  }

  /** A text from a user in a private chat. */
  void hears(String senderId, String text) {
    receives(message(Conversation.privateChat(senderId), senderId, new TextContent(text)));
  }

  Message message(Conversation conversation, String senderId, Content content) {
    return new Message(
        account,
        "uid-" + uids.incrementAndGet(),
        conversation,
        senderId,
        content,
        NOW,
        Map.of(),
        List.of(),
        false);
  }

  List<OutgoingMessage> sent() {
    return sent;
  }

  /** The texts that went out, in their order. */
  List<String> texts() {
    return sent.stream().map(OutgoingMessage::content).map(RecordingTransport::text).toList();
  }

  private static String text(Content content) {
    return content instanceof TextContent text ? text.text() : content.objectName();
  }

  /** The texts that went to a conversation, in their order. */
  List<String> textsTo(Conversation conversation) {
    return sent.stream()
        .filter(message -> message.to().equals(conversation))
        .map(message -> ((TextContent) message.content()).text())
        .toList();
  }
}
