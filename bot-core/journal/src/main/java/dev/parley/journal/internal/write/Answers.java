package dev.parley.journal.internal.write;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Completes the stages of what was committed, in order, on a thread of its own: so the writer goes
 * on with the next group meanwhile, whatever those who wait do then.
 */
final class Answers implements AutoCloseable {

  private static final Runnable END = () -> {};

  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final Thread thread =
      Thread.ofPlatform().name("parley-journal-answers").daemon().start(this::run);

  void succeeded(List<Write<?>> writes) {
    queue.add(() -> writes.forEach(Write::succeed));
  }

  void failed(Write<?> write, Throwable error) {
    queue.add(() -> write.fail(error));
  }

  private void run() {
    try {
      for (Runnable answer = queue.take(); answer != END; answer = queue.take()) {
        answer.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    queue.add(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
