package dev.parley.engine.internal.receive;

import dev.parley.engine.internal.link.Link;
import java.util.concurrent.CompletableFuture;

/** One kind of thing that is pulled by version: what to ask, and what to do with the answer. */
public interface PullSource {

  /**
   * Asks for what is newer than the place that this source keeps. The future completes on the loop,
   * exceptionally when there was no answer, or none that can be used; the source has then not
   * moved.
   */
  CompletableFuture<Answer> ask(Link link);

  /**
   * What came.
   *
   * @param version the version that the service is at with this answer
   * @param more whether there is more to pull right now
   * @param taken completes on the loop when the receiver has it and the source has moved
   */
  record Answer(long version, boolean more, CompletableFuture<Void> taken) {}
}
