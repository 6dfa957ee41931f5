package dev.parley.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What the runtime logs while a test runs, down to a level. */
final class Log implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.runtime");
  private final Level before = logger.getLevel();
  private final ListAppender<ILoggingEvent> appender =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // The context is that of the thread, which goes on.
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };

  Log(Level level) {
    appender.start();
    logger.setAdditive(false);
    logger.addAppender(appender);
    logger.setLevel(level);
  }

  /** Each entry with its level and, where there is one, the whole error. */
  List<String> entries() {
    return List.copyOf(appender.list).stream().map(Log::entry).toList();
  }

  /** Each entry with what its context held. */
  List<String> contexts() {
    return List.copyOf(appender.list).stream()
        .map(
            event ->
                entry(event)
                    + new TreeMap<>(event.getMDCPropertyMap())
                        .entrySet().stream().map(each -> ", " + each).collect(Collectors.joining()))
        .toList();
  }

  private static String entry(ILoggingEvent event) {
    String error =
        event.getThrowableProxy() == null
            ? ""
            : '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLevel() + " " + event.getFormattedMessage() + error;
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(before);
    logger.setAdditive(true);
  }
}
