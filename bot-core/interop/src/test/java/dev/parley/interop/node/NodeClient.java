package dev.parley.interop.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.interop.process.ProcessTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vendor's web client, one in a process of its own.
 *
 * <p>A command is one JSON line to the process and is answered by one line; everything that the
 * client tells its app comes as lines in between and is kept in order. Whatever goes wrong, the
 * error carries the tail of what the process wrote to stderr.
 */
public final class NodeClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int STDERR_TAIL = 2_000;

  private final JsonMapper json = JsonMapper.shared();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Writer commands;
  private final Path stderr;

  private NodeClient(Process process, Path stderr) {
    this.process = process;
    this.stderr = stderr;
    this.commands = process.outputWriter(UTF_8);
    Thread.ofVirtual().name("node client").start(this::read);
  }

  /** Starts a process and initialises the client in it; it is not connected yet. */
  public static NodeClient start(Node node, String appKey, URI navi) {
    try {
      Path stderr = Files.createTempFile(node.folder(), "client-", ".log");
      Process process =
          new ProcessBuilder("node", "client.mjs")
              .directory(node.folder().toFile())
              .redirectError(stderr.toFile())
              .start();
      var client = new NodeClient(process, stderr);
      client.call("init", Map.of("appKey", appKey, "navi", navi.toString()));
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects; the code is 0 when that succeeded. */
  public Answer connect(String token) {
    return Answer.of(call("connect", Map.of("token", token)));
  }

  /** Closes the connection; the client may connect again. */
  public void disconnect() {
    call("disconnect", Map.of());
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
    return Answer.of(call("sendText", arguments));
  }

  /** Tells the other side that something is being typed. */
  public Answer typing(Conversation to) {
    return Answer.of(call("typing", target(to)));
  }

  /** The newest messages that the service keeps of a conversation, oldest first. */
  public List<Received> history(Conversation of, int count) {
    Map<String, Object> arguments = target(of);
    arguments.put("count", count);
    var list = Answer.of(call("history", arguments)).data().path("list");
    return list.valueStream().map(Received::of).toList();
  }

  /** What the client received so far, in the order in which it told its app. */
  public List<Received> received() {
    return told("message").map(event -> Received.of(event.path("message"))).toList();
  }

  /** Errors that the client neither caught nor reported: it could not read what the server sent. */
  public List<String> complaints() {
    return told("complaint").map(event -> event.path("text").asString()).toList();
  }

  /** Waits until the client has received this many messages, and gives them all. */
  public List<Received> awaitReceived(int count) {
    await("receives " + count + " messages", client -> client.received().size() >= count);
    return received();
  }

  /** Waits until the client has given up its connection, and gives the code that it names. */
  public int awaitDisconnected() {
    await("is disconnected", client -> client.entered("disconnected").findAny().isPresent());
    return entered("disconnected").findFirst().orElseThrow().path("code").asInt();
  }

  /** Waits until the client has pulled what was waiting for it, since it was started. */
  public void awaitOfflinePulled() {
    await("has pulled", client -> client.told("offline-pulled").findAny().isPresent());
  }

  /** Ends the process. */
  @Override
  public void close() {
    ProcessTree.of(process).kill();
  }

  /** For failure messages: what the client told, and what it logged. */
  @Override
  public String toString() {
    return "web client, told: %s\nlogged: %s".formatted(events, logTail());
  }

  private Stream<JsonNode> entered(String status) {
    return told("status").filter(event -> event.path("status").asString().equals(status));
  }

  private void await(String what, Predicate<NodeClient> condition) {
    try {
      Awaitility.await("the web client " + what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .failFast(
              "the web client ended, or could not read what it got",
              () -> !complaints().isEmpty() || !process.isAlive())
          .until(() -> condition.test(this));
    } catch (ConditionTimeoutException | TerminalFailureException e) {
      throw new AssertionError(e.getMessage() + "\n" + this, e);
    }
  }

  private Stream<JsonNode> told(String event) {
    return events.stream().filter(line -> line.path("event").asString().equals(event));
  }

  private static Map<String, Object> target(Conversation conversation) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("conversationType", conversation.type().number());
    arguments.put("targetId", conversation.targetId());
    return arguments;
  }

  private JsonNode call(String command, Map<String, Object> arguments) {
    int id = lastId.incrementAndGet();
    Map<String, Object> line = new LinkedHashMap<>(arguments);
    line.put("id", id);
    line.put("command", command);
    var answer = new CompletableFuture<JsonNode>();
    calls.put(id, answer);
    try {
      synchronized (commands) {
        commands.write(json.writeValueAsString(line) + "\n");
        commands.flush();
      }
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new AssertionError(command + " failed: " + e + "\n" + this, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().map(json::readTree).forEach(this::take);
    } catch (IOException | RuntimeException e) {
      failAll(e);
      return;
    }
    failAll(new IOException("the process ended"));
  }

  private void take(JsonNode line) {
    var call = line.has("id") ? calls.remove(line.path("id").asInt()) : null;
    if (call == null) {
      events.add(line);
    } else if (line.has("error")) {
      call.completeExceptionally(new IOException(line.path("error").asString()));
    } else {
      call.complete(line.path("result"));
    }
  }

  private void failAll(Exception reason) {
    calls.values().forEach(call -> call.completeExceptionally(reason));
  }

  private String logTail() {
    try {
      String log = Files.readString(stderr);
      return log.substring(Math.max(0, log.length() - STDERR_TAIL));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
