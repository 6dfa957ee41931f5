package dev.parley.sandbox;

import java.time.Duration;

/**
 * Who may take a message back, and for how long. The service's documents disagree: by one of them
 * only its sender may, by another anybody.
 *
 * @param who who may; others are refused with 25107
 * @param window how old the message may be; an older one is refused with 25107
 */
public record RecallPolicy(Who who, Duration window) {

  /** Only the sender, for two minutes. */
  public static final RecallPolicy DEFAULTS = new RecallPolicy(Who.SENDER, Duration.ofMinutes(2));

  public RecallPolicy {
    if (window.isNegative()) {
      throw new IllegalArgumentException("window is " + window + ", but must not be negative");
    }
  }

  /** The same for others. */
  public RecallPolicy by(Who others) {
    return new RecallPolicy(others, window);
  }

  /** Who may take a message back. */
  public enum Who {
    /** Who has sent it. */
    SENDER,
    /** Everybody in the conversation. */
    ANYONE
  }
}
