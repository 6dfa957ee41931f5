package dev.parley.interop.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.interop.client.Peer;
import dev.parley.interop.process.ProcessTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vendor's web client, one in a process of its own.
 *
 * <p>A command is one JSON line to the process and is answered by one line; everything that the
 * client tells its app comes as lines in between and is kept in order.
 */
public final class NodePeer implements Peer {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int STDERR_TAIL = 2_000;

  private final JsonMapper json = JsonMapper.shared();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Writer commands;
  private final Path stderr;

  private NodePeer(Process process, Path stderr) {
    this.process = process;
    this.stderr = stderr;
    this.commands = process.outputWriter(UTF_8);
    Thread.ofVirtual().name("node client").start(this::read);
  }

  /** Starts a process. */
  public static NodePeer start(Node node) {
    try {
      Path stderr = Files.createTempFile(node.folder(), "client-", ".log");
      Process process =
          new ProcessBuilder("node", "client.mjs")
              .directory(node.folder().toFile())
              .redirectError(stderr.toFile())
              .start();
      return new NodePeer(process, stderr);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<JsonNode> told() {
    return List.copyOf(events);
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the process. */
  @Override
  public void close() {
    ProcessTree.of(process).kill();
  }

  @Override
  public String log() {
    try {
      String log = Files.readString(stderr);
      return log.substring(Math.max(0, log.length() - STDERR_TAIL));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public JsonNode call(String command, Map<String, Object> arguments) {
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
      throw new AssertionError(
          "%s failed: %s\ntold: %s\nlogged: %s".formatted(command, e, events, log()), e);
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
}
