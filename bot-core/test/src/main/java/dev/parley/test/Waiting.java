package dev.parley.test;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits in a test, and says what for when it was in vain. */
final class Waiting {

  private Waiting() {}

  static <T> T result(CompletionStage<T> stage, String what) {
    try {
      return stage.toCompletableFuture().get(Scene.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(what + ": nothing happened within " + Scene.PATIENCE, e);
    } catch (ExecutionException e) {
      throw new AssertionError(what + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(what + ": interrupted", e);
    }
  }
}
