package dev.parley.engine.storm;

import static dev.parley.engine.Client.await;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.Entries;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.engine.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/**
 * A device of a user, by our engine, with a receiver that has its moods. It may die, and then comes
 * back with what its receiver had and where that was.
 */
final class Device implements AutoCloseable {

  private final String name;
  private final String userId;
  private final Engine engine;
  private final AccountOptions account;
  private final MoodySink mood;
  private final List<BotEvent> had = new ArrayList<>();
  private Client client;
  private Cursor place = Cursor.START;

  Device(String name, String userId, Engine engine, AccountOptions account, MoodySink mood) {
    this.name = name;
    this.userId = userId;
    this.engine = engine;
    this.account = account;
    this.mood = mood;
    this.client = Client.of(engine, account);
    client.received.taking(mood::take);
  }

  String userId() {
    return userId;
  }

  void connect() {
    client.connected();
  }

  /** Enters a room; on a busy machine not every attempt works. */
  void join(String room) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .until(
            () ->
                await(
                    rooms()
                        .join(room, Chatrooms.JoinOptions.none())
                        .handle((entered, failure) -> failure == null)
                        .toCompletableFuture()));
  }

  boolean isConnected() {
    return client.transport.state() instanceof ConnectionState.Connected;
  }

  boolean isIn(String room) {
    return rooms().joined().contains(room);
  }

  private Chatrooms rooms() {
    return client.transport.find(Chatrooms.class).orElseThrow();
  }

  Entries entries() {
    return client.transport.find(Entries.class).orElseThrow();
  }

  CompletableFuture<SendOutcome> sends(Conversation to, String text) {
    return client.sends(to, text);
  }

  /** Dies with what its receiver has taken, and begins anew there. */
  void dieAndComeBack() {
    client.close();
    Recorder last = client.received;
    synchronized (last) {
      // Until something is taken, the receiver stands where it began.
      place = last.cursor().equals(Cursor.START) ? place : last.cursor();
      had.addAll(last.events());
    }
    client = Client.of(engine, account);
    client.received.taking(mood::take);
    var unused = client.transport.connect(place, client.received);
  }

  void recover() {
    mood.recover();
  }

  /** What came in a conversation, in order; what a dead one had comes again at most once. */
  List<String> heard(Conversation conversation) {
    Set<String> before = new HashSet<>();
    List<String> uids = new ArrayList<>();
    for (Message message : messages(had, conversation)) {
      if (before.add(message.uid())) {
        uids.add(message.uid());
      }
    }
    messages(client.received.events(), conversation).stream()
        .map(Message::uid)
        .filter(uid -> !before.contains(uid))
        .forEach(uids::add);
    return uids;
  }

  private static List<Message> messages(List<BotEvent> events, Conversation conversation) {
    return events.stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .filter(message -> message.conversation().equals(conversation))
        .toList();
  }

  List<EntryChange> changes() {
    return client.received.events(EntryChange.class);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    client.close();
  }
}
