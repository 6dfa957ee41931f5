package dev.parley.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the runtime logs while a test runs, down to a level. */
final class Log implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.runtime");
  private final Level before = logger.getLevel();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

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
