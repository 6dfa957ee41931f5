package dev.parley.interop.client;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The vendor's web client: what its app can ask of it, and what it has told its app. Whatever goes
 * wrong, the error carries all that was told and the end of the log.
 */
public final class WebClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Peer peer;

  private WebClient(Peer peer) {
    this.peer = peer;
  }

  /** Initialises the client in its peer; it is not connected yet. */
  public static WebClient in(Peer peer, String appKey, URI navi) {
    peer.call("init", Map.of("appKey", appKey, "navi", navi.toString()));
    return new WebClient(peer);
  }

  /** Connects; the code is 0 when that succeeded. */
  public Answer connect(String token) {
    return ask("connect", Map.of("token", token));
  }

  /** Closes the connection; the client may connect again. */
  public void disconnect() {
    peer.call("disconnect", Map.of());
  }

  /** Sends a text and waits for the service's answer. */
  public Answer sendText(Conversation to, String text) {
    return sendText(to, text, null);
  }

  /** Sends a text that calls somebody by name and waits for the service's answer. */
  public Answer sendText(Conversation to, String text, @Nullable Mention mention) {
    Map<String, Object> arguments = target(to);
    arguments.put("text", text);
    if (mention != null) {
      arguments.put("names", mention.isAll() ? "all" : mention.userIds());
    }
    return ask("sendText", arguments);
  }

  /** Sends a text that keys and values may be attached to. */
  public Answer sendExpandable(Conversation to, String text) {
    Map<String, Object> arguments = target(to);
    arguments.put("text", text);
    arguments.put("expandable", true);
    return ask("sendText", arguments);
  }

  /** Tells the other side that something is being typed. */
  public Answer typing(Conversation to) {
    return ask("typing", target(to));
  }

  /** Takes a message back. */
  public Answer recall(Conversation from, String uid, long sentTime) {
    Map<String, Object> arguments = target(from);
    arguments.put("messageUId", uid);
    arguments.put("sentTime", sentTime);
    return ask("recall", arguments);
  }

  /** Tells the other user of a private chat that their messages were read up to this one. */
  public Answer read(Received message) {
    Map<String, Object> arguments = target(message.conversation());
    arguments.put("messageUId", message.uid());
    arguments.put("sentTime", message.sentTime());
    return ask("read", arguments);
  }

  /**
   * Attaches keys and values to a message.
   *
   * @param message as the client gave it
   */
  public Answer expand(JsonNode message, Map<String, String> put) {
    return ask("expand", Map.of("message", message, "put", put));
  }

  /** Takes keys from a message again. */
  public Answer unexpand(JsonNode message, Set<String> keys) {
    return ask("unexpand", Map.of("message", message, "keys", keys));
  }

  /** The newest messages that the service keeps of a conversation, oldest first. */
  public List<Received> history(Conversation of, int count) {
    return history(of, count, 0);
  }

  /** The newest messages before a time (in milliseconds; 0 is now), oldest first. */
  public List<Received> history(Conversation of, int count, long before) {
    Map<String, Object> arguments = target(of);
    arguments.put("count", count);
    arguments.put("before", before);
    return Received.list(ask("history", arguments));
  }

  /** A chatroom, as this client sees it. */
  public WebRoom room(String id) {
    return new WebRoom(this, id);
  }

  /** What the client received so far, in the order in which it told its app. */
  public List<Received> received() {
    return told("message").map(event -> Received.of(event.path("message"))).toList();
  }

  /** What it received so far of one conversation. */
  public List<Received> received(Conversation of) {
    return received().stream().filter(message -> message.conversation().equals(of)).toList();
  }

  /** Errors that the client neither caught nor reported: it could not read what the server sent. */
  public List<String> complaints() {
    return told("complaint").map(event -> event.path("text").asString()).toList();
  }

  /** Waits until the client has received this many messages, and gives them all. */
  public List<Received> awaitReceived(int count) {
    await("receives " + count + " messages", () -> received().size() >= count);
    return received();
  }

  /** Waits until the client has received this many messages of a conversation, and gives them. */
  public List<Received> awaitReceived(Conversation of, int count) {
    await("receives " + count + " of " + of, () -> received(of).size() >= count);
    return received(of);
  }

  /** Waits until it was told something of a kind, and gives the details of the first. */
  public JsonNode awaitTold(String event) {
    return awaitTold(event, 1).getFirst();
  }

  /** Waits until it was told this much of a kind, and gives the details of all. */
  public List<JsonNode> awaitTold(String event, int count) {
    await("is told " + count + " of " + event, () -> told(event).count() >= count);
    return told(event).toList();
  }

  /** Waits until the client has given up its connection, and gives the code that it names. */
  public int awaitDisconnected() {
    await("is disconnected", () -> times("disconnected") > 0);
    return entered("disconnected").findFirst().orElseThrow().path("code").asInt();
  }

  /** Waits until the client has connected this often since it was started. */
  public void awaitConnected(int times) {
    await("is connected " + times + " times", () -> times("connected") >= times);
  }

  /** Waits until the client has pulled what was waiting for it, since it was started. */
  public void awaitOfflinePulled() {
    awaitTold("offline-pulled");
  }

  /** Ends the client and what it runs in. */
  @Override
  public void close() {
    peer.close();
  }

  /** For failure messages: what the client told, and what it logged. */
  @Override
  public String toString() {
    return "web client, told: %s\nlogged: %s".formatted(peer.told(), peer.log());
  }

  Answer ask(String command, Map<String, Object> arguments) {
    return Answer.of(peer.call(command, arguments));
  }

  Stream<JsonNode> told(String event) {
    return peer.told().stream().filter(line -> line.path("event").asString().equals(event));
  }

  void await(String what, BooleanSupplier condition) {
    try {
      Awaitility.await("the web client " + what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .failFast(
              "the web client ended, or could not read what it got",
              () -> !complaints().isEmpty() || !peer.isAlive())
          .until(condition::getAsBoolean);
    } catch (ConditionTimeoutException | TerminalFailureException e) {
      throw new AssertionError(e.getMessage() + "\n" + this, e);
    }
  }

  private long times(String status) {
    return entered(status).count();
  }

  private Stream<JsonNode> entered(String status) {
    return told("status").filter(event -> event.path("status").asString().equals(status));
  }

  private static Map<String, Object> target(Conversation conversation) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("conversationType", conversation.type().number());
    arguments.put("targetId", conversation.targetId());
    return arguments;
  }
}
