package dev.parley.wire.content;

/** What the service does with a message of a type. */
public enum ContentKind {
  /** Kept for those who are away, and counted as unread. */
  COUNTED(true, true),
  /** Kept for those who are away, but not counted. */
  STORED(true, false),
  /** Neither kept nor counted. */
  COMMAND(false, false),
  /** Only for those who are there: sent on a way of its own, and never acknowledged. */
  STATUS(false, false);

  private final boolean stored;
  private final boolean counted;

  ContentKind(boolean stored, boolean counted) {
    this.stored = stored;
    this.counted = counted;
  }

  public boolean isStored() {
    return stored;
  }

  public boolean isCounted() {
    return counted;
  }
}
