package dev.parley.wire;

/**
 * How much a reader takes on for one frame.
 *
 * @param maxInflatedBytes the largest body that a compressed one may become; 1 byte or more
 */
public record WireOptions(int maxInflatedBytes) {

  /** 8 MiB of inflated body. */
  public static final WireOptions DEFAULT = new WireOptions(8 * 1024 * 1024);

  public WireOptions {
    if (maxInflatedBytes < 1) {
      throw new IllegalArgumentException(
          "maxInflatedBytes must be 1 or more but is " + maxInflatedBytes);
    }
  }
}
