package dev.parley.api.transport;

/** Capability: saying how much is received more than once, and handed up only the first time. */
public interface Deduplication {

  /**
   * How many messages came again since the account was made. A few are no sign of trouble: what was
   * pushed since the last pull comes with the next one once more.
   */
  long duplicates();
}
