package dev.parley.sandbox.internal.state;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which users log in. One user may hold several. A token may carry an {@code @} and a
 * list of hosts behind it, which says nothing about who it belongs to.
 */
public final class Tokens {

  private static final int SECRET_BYTES = 32;

  private final int perUser;
  private final @Nullable Duration lifetime;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new HashMap<>();
  private final Map<String, ArrayDeque<String>> byUser = new HashMap<>();

  /**
   * @param perUser how many of one user's tokens are valid at a time
   * @param lifetime how long a token is valid; null for ever
   */
  Tokens(int perUser, @Nullable Duration lifetime) {
    this.perUser = perUser;
    this.lifetime = lifetime;
  }

  /** A new token for this user. */
  public String issue(String userId, Instant now) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    grants.put(token, new Grant(userId, lifetime == null ? Instant.MAX : now.plus(lifetime)));
    ArrayDeque<String> ofUser = byUser.computeIfAbsent(userId, id -> new ArrayDeque<>());
    ofUser.addLast(token);
    if (ofUser.size() > perUser) {
      grants.remove(ofUser.removeFirst());
    }
    return token;
  }

  /** Whose token it is. */
  public Check check(String token, Instant now) {
    int at = token.indexOf('@');
    Grant grant = grants.get(at < 0 ? token : token.substring(0, at));
    if (grant == null) {
      return new Check.Unknown();
    }
    return now.isBefore(grant.end) ? new Check.Valid(grant.userId) : new Check.Expired();
  }

  /** Makes all tokens of this user unknown. */
  public void revoke(String userId) {
    Objects.requireNonNullElseGet(byUser.remove(userId), ArrayDeque<String>::new)
        .forEach(grants::remove);
  }

  /** What a token is worth. */
  public sealed interface Check {

    /** It belongs to this user. */
    record Valid(String userId) implements Check {}

    /** It did, but its time is over. */
    record Expired() implements Check {}

    /** Nobody has ever been given it, or it was taken back. */
    record Unknown() implements Check {}
  }

  private record Grant(String userId, Instant end) {}
}
