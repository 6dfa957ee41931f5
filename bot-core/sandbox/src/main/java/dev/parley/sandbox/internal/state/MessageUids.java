package dev.parley.sandbox.internal.state;

import java.util.SplittableRandom;

/**
 * Unique ids of messages, in the service's form {@code XXXX-XXXX-XXXX-XXXX}: 45 bits of the
 * message's time, which no other message of this sandbox has, and 35 bits that tell sandboxes
 * apart.
 */
final class MessageUids {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int TIME_DIGITS = 9;
  private static final int SALT_DIGITS = 7;

  private final long salt = new SplittableRandom().nextLong();

  String uid(long time) {
    char[] digits = new char[TIME_DIGITS + SALT_DIGITS];
    fill(digits, 0, TIME_DIGITS, time);
    fill(digits, TIME_DIGITS, SALT_DIGITS, salt);
    StringBuilder uid = new StringBuilder(19);
    for (int i = 0; i < digits.length; i += 4) {
      uid.append(i == 0 ? "" : "-").append(digits, i, 4);
    }
    return uid.toString();
  }

  private static void fill(char[] digits, int from, int count, long value) {
    for (int i = from + count - 1; i >= from; i--) {
      digits[i] = ALPHABET.charAt((int) (value & 31));
      value >>>= 5;
    }
  }
}
