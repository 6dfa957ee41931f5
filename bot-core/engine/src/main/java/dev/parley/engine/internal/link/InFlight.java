package dev.parley.engine.internal.link;

import dev.parley.api.time.Timers;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one connection that wait for their answer, by message id. All of them may take
 * the same time, so the first one that was added is the first that expires, and one timer does for
 * all.
 */
final class InFlight {

  private static final int MAX_ID = 65_535;

  private final Loop loop;
  private final EngineOptions.Sending options;
  private @Nullable Map<Integer, Request> requests;
  private Timers.@Nullable Timer expiry;
  private int lastId;
  private int bytes;

  /**
   * @param lastId the last message id that counts as used; 0 to 65 535
   */
  InFlight(Loop loop, EngineOptions.Sending options, int lastId) {
    this.loop = loop;
    this.options = options;
    this.lastId = lastId;
  }

  /** Whether another request of that size must not be made now. */
  boolean isFull(int size) {
    return requests != null
        && (requests.size() >= options.inFlight()
            || (!requests.isEmpty() && (long) bytes + size > options.inFlightBytes()));
  }

  /**
   * Makes room for a request and gives it an id that no other one has.
   *
   * @param taken ids that may not be used either
   */
  <T extends ServerFrame> int add(
      Class<T> answer, int size, IntPredicate taken, CompletableFuture<T> promise) {
    if (requests == null) {
      requests = new LinkedHashMap<>();
    }
    int id = nextId(taken);
    requests.put(id, new Typed<>(answer, promise, size, loop.now().plus(options.requestTimeout())));
    bytes += size;
    if (expiry == null) {
      expiry = loop.after(options.requestTimeout(), this::expire);
    }
    return id;
  }

  /** An id that no request has, for something whose answer nobody waits for. */
  int nextId(IntPredicate taken) {
    do {
      lastId = lastId == MAX_ID ? 1 : lastId + 1;
    } while (isWaiting(lastId) || taken.test(lastId));
    return lastId;
  }

  /** Whether a request with this id waits for its answer. */
  boolean isWaiting(int id) {
    return requests != null && requests.containsKey(id);
  }

  /** Completes the request; says whether there was one that waits for such an answer. */
  boolean answered(int id, ServerFrame answer) {
    Request request = requests == null ? null : requests.get(id);
    if (request == null || !request.accepts(answer)) {
      return false;
    }
    remove(id);
    request.complete(answer);
    return true;
  }

  /** Nothing will be answered any more. */
  void fail(StatusCode code, String reason) {
    if (expiry != null) {
      expiry.cancel();
      expiry = null;
    }
    if (requests == null) {
      return;
    }
    List<Request> left = new ArrayList<>(requests.values());
    requests = null;
    bytes = 0;
    left.forEach(request -> request.fail(Unanswered.sent(code, reason)));
  }

  private void remove(int id) {
    if (requests == null) {
      return;
    }
    Request removed = requests.remove(id);
    if (removed != null) {
      bytes -= removed.size();
    }
  }

  private void expire() {
    expiry = null;
    if (requests == null) {
      return;
    }
    Instant now = loop.now();
    List<Request> late = new ArrayList<>();
    Iterator<Request> oldest = requests.values().iterator();
    while (oldest.hasNext()) {
      Request request = oldest.next();
      if (request.deadline().isAfter(now)) {
        expiry = loop.after(Duration.between(now, request.deadline()), this::expire);
        break;
      }
      oldest.remove();
      bytes -= request.size();
      late.add(request);
    }
    late.forEach(
        request ->
            request.fail(
                Unanswered.sent(
                    StatusCode.TIMEOUT,
                    "No answer within " + options.requestTimeout().toSeconds() + " s.")));
  }

  /** What waits under an id. */
  private interface Request {
    boolean accepts(ServerFrame answer);

    void complete(ServerFrame answer);

    void fail(Unanswered why);

    int size();

    Instant deadline();
  }

  private record Typed<T extends ServerFrame>(
      Class<T> type, CompletableFuture<T> promise, int size, Instant deadline) implements Request {

    @Override
    public boolean accepts(ServerFrame answer) {
      return type.isInstance(answer);
    }

    @Override
    public void complete(ServerFrame answer) {
      promise.complete(type.cast(answer));
    }

    @Override
    public void fail(Unanswered why) {
      promise.completeExceptionally(why);
    }
  }
}
