package dev.parley.engine.internal.receive;

import dev.parley.wire.MalformedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches that the version of a puller does not go back. A version before ours is taken for a
 * mistake at first. A service that insists on it has been set back: what it takes from now on would
 * never reach us if we insisted too.
 */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final String name;
  private final int insistence;
  private int regressions;

  /**
   * @param name for the log: account and what is pulled
   * @param insistence after how many answers in a row the service is believed
   */
  public Progress(String name, int insistence) {
    this.name = name;
    this.insistence = insistence;
  }

  /**
   * Checks an answer.
   *
   * @throws MalformedException when it is to be asked for again
   */
  public void check(long ours, long theirs) {
    if (theirs >= ours) {
      regressions = 0;
      return;
    }
    regressions++;
    if (regressions < insistence) {
      throw new MalformedException("the service is at " + theirs + ", before our " + ours);
    }
    regressions = 0;
    LOG.warn("{}: the service insists on {}, before our {}: following it", name, theirs, ours);
  }
}
