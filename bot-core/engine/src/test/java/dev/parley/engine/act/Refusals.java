package dev.parley.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.ImException;
import dev.parley.engine.Client;
import java.util.concurrent.CompletionStage;

/** What came of calls that must fail. */
final class Refusals {

  private Refusals() {}

  /** Waits for the call to fail with this code. */
  static ImException refused(int code, CompletionStage<?> call) {
    Throwable failure = Client.await(call.toCompletableFuture().handle((done, problem) -> problem));
    assertThat(failure).isInstanceOf(ImException.class);
    ImException problem = (ImException) failure;
    assertThat(problem.code()).as(problem.getMessage()).isEqualTo(code);
    return problem;
  }
}
