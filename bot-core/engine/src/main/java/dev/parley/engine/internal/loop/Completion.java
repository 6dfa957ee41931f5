package dev.parley.engine.internal.loop;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when something has completed. A stage swallows what its actions throw; here it is
 * logged, since it is always a mistake.
 */
public final class Completion {

  private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

  private Completion() {}

  /**
   * Runs the action when the stage has completed, on the thread that completes it.
   *
   * @param action takes the result and the failure, of which one is null; the result may be null
   *     too
   */
  public static <T extends @Nullable Object> void follow(
      CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> action) {
    var unused =
        stage.whenComplete(
            (result, failure) -> {
              try {
                action.accept(result, failure);
              } catch (RuntimeException e) {
                LOG.error("What follows a completed stage failed", e);
              }
            });
  }
}
