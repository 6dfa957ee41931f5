package dev.parley.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * How an online client learns of a new message: what navi says about it ({@code openHistoryMsg})
 * and what is then pushed. Clients understand all four; which one an app gets is up to the service.
 */
public enum Delivery {
  /** The message itself is pushed, and clients take it as it is. */
  DIRECT(0, true),
  /** The message itself is pushed, but clients take it for a hint and pull. */
  HINT(1, true),
  /** Only a notice is pushed, and clients pull. */
  NOTIFY(1, false),
  /** Like {@link #NOTIFY}; navi does not mention it at all. */
  UNSTATED(null, false);

  private final @Nullable Integer openHistoryMsg;
  private final boolean pushesMessages;

  Delivery(@Nullable Integer openHistoryMsg, boolean pushesMessages) {
    this.openHistoryMsg = openHistoryMsg;
    this.pushesMessages = pushesMessages;
  }

  /** What navi says; null where it says nothing. */
  public @Nullable Integer openHistoryMsg() {
    return openHistoryMsg;
  }

  /** Whether the message itself is pushed; a notice otherwise. */
  public boolean pushesMessages() {
    return pushesMessages;
  }
}
