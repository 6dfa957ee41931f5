package dev.parley.starter.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The secret that callers of the API show as a bearer token. */
final class ApiToken {

  private static final String SCHEME = "Bearer ";

  private final byte[] digest;

  ApiToken(String token) {
    digest = digest(token);
  }

  /**
   * Whether the header shows it. What is compared has the same length and takes the same time for
   * every token.
   *
   * @param authorization the header; null when there is none
   */
  boolean isShownBy(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length()).strip()));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
