package dev.parley.runtime.internal.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What is looked at when somebody asks, and costs an event nothing. */
public record RuntimeMeters(MeterRegistry registry) {

  /**
   * How many there are right now.
   *
   * @param owner is asked, and must be kept by somebody else
   */
  public <T> RuntimeMeters gauge(
      String name, String description, T owner, ToDoubleFunction<T> value) {
    Gauge.builder(name, owner, value).description(description).register(registry);
    return this;
  }
}
