package dev.parley.test.kill;

import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears what comes to a user, and takes all of it. */
@FunctionalInterface
interface Listener extends EventSink {

  void heard(EventBatch batch);

  @Override
  default CompletionStage<Void> accept(EventBatch batch) {
    heard(batch);
    return CompletableFuture.completedFuture(null);
  }
}
