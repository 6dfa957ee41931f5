package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept to say later why the bot did or did not answer, {@code parley.explain}.
 *
 * @param enabled whether anything is kept
 * @param events of how many events, the newest ones: 1 to 10 000 000
 * @param memory about how much memory that may take: 1MB to 100GB; the oldest events go first
 */
public record ExplainProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("16384") int events,
    @DefaultValue("32MB") DataSize memory) {

  private static final int MOST_EVENTS = 10_000_000;
  private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(1);
  private static final DataSize MOST_MEMORY = DataSize.ofGigabytes(100);

  void check() {
    Bounds.within("parley.explain.events", events, 1, MOST_EVENTS);
    if (memory.compareTo(LEAST_MEMORY) < 0 || memory.compareTo(MOST_MEMORY) > 0) {
      throw new InvalidPropertyException(
          "parley.explain.memory", memory, "must be a size from 1MB to 100GB");
    }
  }

  RuntimeOptions.Explain options() {
    return new RuntimeOptions.Explain(enabled ? events : 0, memory.toBytes());
  }
}
