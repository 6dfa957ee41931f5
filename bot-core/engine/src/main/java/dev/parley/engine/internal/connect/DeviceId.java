package dev.parley.engine.internal.connect;

import java.security.SecureRandom;

/** The name by which the service tells one connection of an account from another. */
final class DeviceId {

  /** As long as those of the vendor's clients. */
  private static final int LENGTH = 22;

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private DeviceId() {}

  static String random() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
