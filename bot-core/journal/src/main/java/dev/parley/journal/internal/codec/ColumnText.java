package dev.parley.journal.internal.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Texts from outside as values of columns with a length: what databases do not take is replaced,
 * and what is too long keeps its head.
 */
public final class ColumnText {

  private static final int DIGEST_CHARS = 64;

  private ColumnText() {}

  /** The text, at most so many characters of it. */
  public static String cut(String text, int max) {
    String plain = plain(text);
    if (plain.length() <= max) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(max - 1)) ? max - 1 : max;
    return plain.substring(0, end);
  }

  /** The same, but different texts stay different: a long one ends with its digest. */
  public static String distinct(String text, int max) {
    String plain = plain(text);
    if (plain.length() <= max && plain.equals(text)) {
      return plain;
    }
    return cut(plain, max - DIGEST_CHARS) + digest(text);
  }

  /** The text, whatever its length. */
  public static String plain(String text) {
    String withoutNul = text.indexOf('\0') < 0 ? text : text.replace('\0', '?');
    return UnpairedSurrogates.escaped(withoutNul);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
