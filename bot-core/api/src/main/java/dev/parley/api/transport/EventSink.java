package dev.parley.api.transport;

import java.util.concurrent.CompletionStage;

/** Where a transport hands up what it received. Calls of one transport come one after the other. */
public interface EventSink {

  /**
   * Takes a batch. The transport acknowledges to the service, or pulls on, only when the stage has
   * completed; when it completes exceptionally the batch is offered again later.
   */
  CompletionStage<Void> accept(EventBatch batch);

  /** The connection changed; must not block. */
  default void stateChanged(ConnectionState state) {}
}
