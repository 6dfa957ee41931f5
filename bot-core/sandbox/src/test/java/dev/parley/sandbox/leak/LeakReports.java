package dev.parley.sandbox.leak;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;

/**
 * What Netty's leak detector has logged since this began to listen. Until it ends, those that
 * listened before hear nothing.
 */
final class LeakReports extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final List<Appender<ILoggingEvent>> earlier = new ArrayList<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

  LeakReports() {
    start();
    logger.iteratorForAppenders().forEachRemaining(earlier::add);
    logger.detachAndStopAllAppenders();
    logger.setAdditive(false);
    logger.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    reports.add(event.getFormattedMessage());
  }

  /** All reports, those about what is garbage by now included. */
  List<String> collect() {
    collectGarbage();
    // What the first round found is handed to the detector, all of it, before the second's is.
    collectGarbage();
    // The detector looks for lost buffers when a new one is made.
    for (int i = 0; i < 2; i++) {
      ByteBufAllocator.DEFAULT.directBuffer().release();
    }
    return List.copyOf(reports);
  }

  private static void collectGarbage() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> sentinel = new WeakReference<>(new Object(), queue);
    Awaitility.await()
        .until(
            () -> {
              System.gc();
              return sentinel.equals(queue.poll());
            });
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setAdditive(earlier.isEmpty());
    for (Appender<ILoggingEvent> appender : earlier) {
      appender.start();
      logger.addAppender(appender);
    }
    stop();
  }
}
