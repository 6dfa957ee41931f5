package dev.parley.wire;

/**
 * How much a reader takes on for one frame. What goes beyond is malformed; a message's content that
 * goes beyond is kept unread.
 *
 * @param maxInflatedBytes the largest body that a compressed one may become; 1 or more
 * @param maxItems how many messages, conversations or other things one answer may hold; 1 or more
 * @param maxJsonDepth how deep JSON may be nested; 4 or more
 * @param maxJsonText how many characters one JSON string may have; 1 or more
 * @param maxQuotes how many quotes of quotes of a message are read as such; 0 or more
 */
public record WireOptions(
    int maxInflatedBytes, int maxItems, int maxJsonDepth, int maxJsonText, int maxQuotes) {

  /** 8 MiB inflated, 10 000 things, 32 levels of JSON, 1 Mi characters, 4 quotes. */
  public static final WireOptions DEFAULT =
      new WireOptions(8 * 1024 * 1024, 10_000, 32, 1024 * 1024, 4);

  public WireOptions {
    atLeast(1, "maxInflatedBytes", maxInflatedBytes);
    atLeast(1, "maxItems", maxItems);
    atLeast(4, "maxJsonDepth", maxJsonDepth);
    atLeast(1, "maxJsonText", maxJsonText);
    atLeast(0, "maxQuotes", maxQuotes);
  }

  /** The same with another limit for inflated bodies. */
  public WireOptions withMaxInflatedBytes(int bytes) {
    return new WireOptions(bytes, maxItems, maxJsonDepth, maxJsonText, maxQuotes);
  }

  private static void atLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be " + least + " or more but is " + value);
    }
  }
}
