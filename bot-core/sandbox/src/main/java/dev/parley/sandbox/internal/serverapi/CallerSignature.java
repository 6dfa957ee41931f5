package dev.parley.sandbox.internal.serverapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells whether a caller knows the app's secret: the signature is the SHA-1 of secret, nonce and
 * timestamp, as they were sent, in hex. The time itself is not looked at: the service documents
 * milliseconds and its own SDK sends seconds, and neither says how old a call may be.
 */
final class CallerSignature {

  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,19}");

  private final String secret;

  CallerSignature(String secret) {
    this.secret = secret;
  }

  boolean isValid(String nonce, String timestamp, String signature) {
    return !nonce.isEmpty()
        && TIMESTAMP.matcher(timestamp).matches()
        && MessageDigest.isEqual(
            sign(nonce, timestamp).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  private String sign(String nonce, String timestamp) {
    try {
      byte[] signed = (secret + nonce + timestamp).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(signed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
