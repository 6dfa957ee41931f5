package dev.parley.sandbox;

import java.time.Instant;

/**
 * A client that is logged in.
 *
 * @param userId whose it is
 * @param deviceId how it names its device; empty where it does not
 * @param sdkVersion how it names its version ({@code sdkVer}); empty where it does not
 * @param platform how it names its platform ({@code apiVer}); empty where it does not
 * @param since when it logged in
 */
public record OnlineClient(
    String userId, String deviceId, String sdkVersion, String platform, Instant since) {

  /**
   * What kind of device it is: the first part of the platform, as in {@code browser|Chrome|150}.
   */
  public String kind() {
    int end = platform.indexOf('|');
    return end < 0 ? platform : platform.substring(0, end);
  }
}
