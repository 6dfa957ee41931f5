package dev.parley.interop.client;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The vendor's web client where it runs: it takes commands, and tells what its app is told. */
public interface Peer extends AutoCloseable {

  /**
   * Has a command carried out, and waits for its result.
   *
   * @throws AssertionError when it fails in the client, or takes too long
   */
  JsonNode call(String command, Map<String, Object> arguments);

  /** What was told so far, in its order: the kind in {@code event}, and the details beside it. */
  List<JsonNode> told();

  /** Whether it still runs. */
  boolean isAlive();

  /** The end of what the client logged. */
  String log();

  /** Ends it. */
  @Override
  void close();
}
