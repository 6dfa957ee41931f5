package dev.parley.example.server.playground;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.TypingContent;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.wire.Topic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;

/**
 * A visitor as the sandbox sees them: a client with its connection, what it lately sent and
 * received, and the browser windows that are told of it. Safe for many threads.
 */
final class PlaygroundUser implements AutoCloseable {

  private final String name;
  private final Transport transport;
  private final ClientEvents events;
  private final PlaygroundProperties limits;
  private final Timers timers;
  private final RoomVisits rooms;
  private final String client = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
  private final ClientLog log;
  private final Deque<LiveStream> streams = new ArrayDeque<>();
  private final CompletableFuture<ConnectionState> connected = new CompletableFuture<>();

  PlaygroundUser(
      String name,
      Transport transport,
      ClientEvents events,
      PlaygroundProperties limits,
      Timers timers) {
    this.name = name;
    this.transport = transport;
    this.events = events;
    this.limits = limits;
    this.timers = timers;
    log = new ClientLog(limits);
    rooms = new RoomVisits(name, transport, limits, timers, room -> tell(new Update.Room(room)));
  }

  /** The user id. */
  String name() {
    return name;
  }

  /** Where the connection to the sandbox stands. */
  ConnectionState state() {
    return transport.state();
  }

  /** Starts to connect. */
  void connect() {
    transport.connect(Cursor.START, new Inbox()).thenAccept(connected::complete);
  }

  /** Waits until the connection stands or cannot, but not longer than this. */
  void awaitConnected(Duration patience) {
    try {
      connected.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The page says where the connection stands.
    }
  }

  /** Sends a message; what the service takes becomes an event. */
  CompletionStage<SendOutcome> send(Conversation to, Content content) {
    OutgoingMessage message = new OutgoingMessage(to, content);
    return transport
        .send(message)
        .thenApply(
            outcome -> {
              if (outcome instanceof SendOutcome.Accepted taken) {
                add(number -> events.sent(number, name, message, taken));
              }
              return outcome;
            });
  }

  /** The chatrooms that the user is or was in. */
  RoomVisits rooms() {
    return rooms;
  }

  /** Enters a chatroom; what was said there before is told the first time. */
  CompletionStage<Void> enter(String roomId) {
    boolean isNew = !conversations().contains(Conversation.chatroom(roomId));
    return rooms.enter(roomId, isNew ? JoinOptions.defaults() : JoinOptions.none());
  }

  /** Sets an entry of a chatroom; what the service takes becomes an event. */
  CompletionStage<Void> setEntry(String roomId, String key, String value, WriteOptions options) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("key", key);
    written.put("value", value);
    written.put("force", options.force());
    written.put("removeOnLeave", options.removeOnLeave());
    return rooms
        .set(roomId, key, value, options)
        .thenRun(() -> wrote(roomId, Topic.SET_KV, written));
  }

  /** Removes an entry, as {@link #setEntry}. */
  CompletionStage<Void> removeEntry(String roomId, String key, WriteOptions options) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("key", key);
    written.put("force", options.force());
    return rooms.remove(roomId, key, options).thenRun(() -> wrote(roomId, Topic.DEL_KV, written));
  }

  private void wrote(String roomId, Topic topic, Map<String, Object> written) {
    Conversation room = Conversation.chatroom(roomId);
    add(number -> events.wrote(number, name, room, topic, written, timers.instant()));
  }

  private synchronized void add(LongFunction<ClientEvent> made) {
    tell(new Update.Happened(log.add(made)));
  }

  private synchronized void tell(Update update) {
    streams.forEach(stream -> stream.offer(update));
  }

  /** What a page shows of this client right now. */
  synchronized Snapshot snapshot(Conversation conversation) {
    return new Snapshot(
        new Mark(client, log.last()), log.lines(conversation), log.newestFirst(), state());
  }

  /** Whether the client lately sent or received a message with this unique id. */
  synchronized boolean hasRead(String uid) {
    return log.hasLine(uid);
  }

  /** The conversations in which something was said lately. */
  synchronized List<Conversation> conversations() {
    return log.conversations();
  }

  /**
   * Keeps a browser window up to date from now on. It is first told what happened since, and the
   * oldest of too many windows is let go.
   *
   * @param since what the browser knows; empty when it does not say
   */
  synchronized void open(LiveStream stream, Optional<Mark> since) {
    if (streams.size() >= limits.streams()) {
      streams.removeFirst().offer(new Update.Elsewhere());
    }
    since
        .filter(mark -> mark.client().equals(client))
        .flatMap(mark -> log.after(mark.number()))
        .ifPresentOrElse(
            missed -> missed.forEach(event -> stream.offer(new Update.Happened(event))),
            () -> stream.offer(new Update.Gap()));
    stream.offer(new Update.Connection(state()));
    streams.addLast(stream);
  }

  /** Forgets a window that is gone. */
  synchronized void gone(LiveStream stream) {
    streams.remove(stream);
  }

  /** The id of an event in the stream of a browser. */
  Mark mark(ClientEvent event) {
    return new Mark(client, event.number());
  }

  /** Closes the connection and ends all streams. */
  @Override
  public void close() {
    transport.close();
    List<LiveStream> open;
    synchronized (this) {
      open = List.copyOf(streams);
      streams.clear();
    }
    open.forEach(LiveStream::end);
  }

  /**
   * What a page shows.
   *
   * @param mark the last event in it
   * @param lines of one conversation, the oldest first
   * @param events the newest first
   */
  record Snapshot(
      Mark mark, List<ClientEvent> lines, List<ClientEvent> events, ConnectionState state) {}

  /** Takes what the transport received. */
  private final class Inbox implements EventSink {

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      batch.events().forEach(this::take);
      return CompletableFuture.completedFuture(null);
    }

    private void take(BotEvent event) {
      add(number -> events.received(number, event));
      rooms.take(event);
      if (event instanceof Message message && message.content() instanceof TypingContent) {
        tell(new Update.Typing(message.conversation(), message.senderId()));
      }
    }

    @Override
    public void stateChanged(ConnectionState state) {
      tell(new Update.Connection(state));
    }
  }
}
