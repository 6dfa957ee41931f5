package dev.parley.starter.process;

import dev.parley.runtime.Carriers;
import dev.parley.starter.properties.InvalidPropertyException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives virtual threads enough carriers. A handler in an endless loop keeps its carrier for good,
 * since virtual threads are not time-sliced; with the JDK's default of one carrier per core a few
 * such handlers would stop every bot of the process. The number can only be chosen before the first
 * virtual thread starts, so it is set as early as the configuration can be read: {@code
 * parley.carriers}, by default 4 per core and at least 16. A value given to the JVM itself ({@code
 * -Djdk.virtualThreadScheduler.parallelism}) wins.
 */
public final class CarrierSettings implements EnvironmentPostProcessor {

  static final String PROPERTY = "parley.carriers";
  private static final String MAX_POOL_SIZE = "jdk.virtualThreadScheduler.maxPoolSize";
  private static final int MOST = 1024;
  private static final int JDK_MAX_POOL_SIZE = 256;

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    int carriers = carriers(environment);
    if (System.getProperty(Carriers.PROPERTY) == null) {
      System.setProperty(Carriers.PROPERTY, Integer.toString(carriers));
      if (carriers > JDK_MAX_POOL_SIZE && System.getProperty(MAX_POOL_SIZE) == null) {
        System.setProperty(MAX_POOL_SIZE, Integer.toString(carriers));
      }
    }
  }

  private static int carriers(ConfigurableEnvironment environment) {
    String value = environment.getProperty(PROPERTY);
    if (value == null) {
      return Carriers.recommended();
    }
    try {
      int carriers = Integer.parseInt(value.strip());
      if (carriers >= 1 && carriers <= MOST) {
        return carriers;
      }
    } catch (NumberFormatException e) {
      // answered below, like a number out of range
    }
    throw new InvalidPropertyException(PROPERTY, value, "must be a number from 1 to " + MOST);
  }
}
