package dev.parley.engine;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A receiver that remembers everything, and that a test can make slow or failing. */
public final class Recorder implements EventSink {

  private final List<EventBatch> offered = new ArrayList<>();
  private final List<BotEvent> events = new ArrayList<>();
  private final List<ConnectionState> states = new ArrayList<>();
  private Cursor cursor = Cursor.START;
  private Function<EventBatch, CompletionStage<Void>> taking =
      batch -> CompletableFuture.completedFuture(null);

  /** What is done with batches from now on; a batch is remembered as taken when its stage is. */
  public synchronized Recorder taking(Function<EventBatch, CompletionStage<Void>> how) {
    taking = how;
    return this;
  }

  @Override
  public CompletionStage<Void> accept(EventBatch batch) {
    CompletionStage<Void> stage;
    synchronized (this) {
      offered.add(batch);
      stage = taking.apply(batch);
    }
    return stage.thenRun(() -> taken(batch));
  }

  private synchronized void taken(EventBatch batch) {
    cursor = batch.cursor();
    events.addAll(batch.events());
  }

  @Override
  public synchronized void stateChanged(ConnectionState state) {
    states.add(state);
  }

  public synchronized List<EventBatch> offered() {
    return List.copyOf(offered);
  }

  /** Everything that was taken, in order. */
  public synchronized List<BotEvent> events() {
    return List.copyOf(events);
  }

  /** What was taken of one kind. */
  public <T extends BotEvent> List<T> events(Class<T> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public List<Message> messages() {
    return events(Message.class);
  }

  public List<String> texts() {
    return messages().stream().map(Message::text).toList();
  }

  public synchronized Cursor cursor() {
    return cursor;
  }

  public synchronized List<ConnectionState> states() {
    return List.copyOf(states);
  }

  /** The names of the states, in order. */
  public List<String> stateNames() {
    return states().stream().map(state -> state.getClass().getSimpleName()).toList();
  }

  /** The states of one kind. */
  public <T extends ConnectionState> List<T> states(Class<T> kind) {
    return states().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
