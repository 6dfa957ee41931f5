package dev.parley.engine.internal.receive;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A receiver that the test makes quick, slow or failing. */
final class Taker implements EventSink {

  /** Every batch that was offered, also those offered again. */
  final List<EventBatch> offered = new ArrayList<>();

  /** What it has. */
  final List<BotEvent> events = new ArrayList<>();

  /** Where it stands. */
  Cursor cursor = Cursor.START;

  /** Whether it takes everything at once. */
  boolean quick = true;

  private CompletableFuture<Void> pending = new CompletableFuture<>();

  @Override
  public CompletionStage<Void> accept(EventBatch batch) {
    offered.add(batch);
    pending = new CompletableFuture<>();
    CompletableFuture<Void> given = pending;
    if (quick) {
      take();
    }
    return given;
  }

  /** Takes what was offered last. */
  void take() {
    events.addAll(offered.getLast().events());
    cursor = offered.getLast().cursor();
    pending.complete(null);
  }

  /** Fails to take what was offered last. */
  void refuse() {
    pending.completeExceptionally(new IllegalStateException("said the test"));
  }

  List<String> uids() {
    return events.stream().map(event -> ((Message) event).uid()).toList();
  }
}
