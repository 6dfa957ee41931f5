package dev.parley.engine.leak;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class after which Netty reports a buffer that nobody released. */
public final class LeakWatch implements BeforeAllCallback, AfterAllCallback {

  /** Netty knows one listener for the whole process. */
  private static final ConcurrentLinkedQueue<String> LEAKS = new ConcurrentLinkedQueue<>();

  private static final AtomicBoolean LISTENING = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (LISTENING.compareAndSet(false, true)) {
      ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(type + ": " + records));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List<String> leaks = collect();
    if (!leaks.isEmpty()) {
      throw new AssertionError("leaked buffers: " + leaks);
    }
  }

  /** All leaks so far, those of what is garbage by now included. */
  static List<String> collect() {
    // What died before the first sentinel is known to be dead when the second one is.
    awaitCollection();
    awaitCollection();
    // The detector looks for lost buffers when a new one is made.
    for (int i = 0; i < 2; i++) {
      ByteBufAllocator.DEFAULT.directBuffer().release();
    }
    List<String> found = new ArrayList<>();
    for (String leak = LEAKS.poll(); leak != null; leak = LEAKS.poll()) {
      found.add(leak);
    }
    return found;
  }

  private static void awaitCollection() {
    ReferenceQueue<Object> dead = new ReferenceQueue<>();
    WeakReference<Object> sentinel = new WeakReference<>(new Object(), dead);
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              System.gc();
              return dead.poll() == sentinel;
            });
  }
}
