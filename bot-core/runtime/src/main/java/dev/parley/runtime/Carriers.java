package dev.parley.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform threads that carry virtual threads. The Java runtime has one for each core, and
 * never takes a carrier away from a virtual thread that computes: with two cores, two handlers in
 * an endless loop stop every lane. So there should be more of them than cores. Their number is set
 * by the system property {@value #PROPERTY}, which is read when the first virtual thread starts.
 */
public final class Carriers {

  /** Sets how many there are. */
  public static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

  private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
  private static final int FEWEST = 16;
  private static final int PER_CORE = 4;

  private Carriers() {}

  /** How many there should be: 4 for each core, and at least 16. */
  public static int recommended() {
    return Math.max(FEWEST, PER_CORE * Runtime.getRuntime().availableProcessors());
  }

  /** How many there are. */
  public static int configured() {
    return Integer.getInteger(PROPERTY, Runtime.getRuntime().availableProcessors());
  }

  static void warnBelow(int expected) {
    if (configured() < expected) {
      LOG.warn(
          "Only {} threads carry the lanes, so as many handlers that compute without end stop all"
              + " conversations. Start Java with -D{}={}",
          configured(),
          PROPERTY,
          recommended());
    }
  }
}
