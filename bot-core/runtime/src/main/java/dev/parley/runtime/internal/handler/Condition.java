package dev.parley.runtime.internal.handler;

import dev.parley.api.handler.Per;
import java.time.Duration;
import java.util.Set;

/**
 * What decides beside the event itself whether a handler runs. Its answer cannot be had again
 * later, so it is asked last, and once.
 */
public sealed interface Condition {

  /** A condition on the user. */
  sealed interface OnUser extends Condition {}

  /** The user has one of these roles. */
  record Roles(Set<String> anyOf) implements OnUser {

    public Roles {
      anyOf = named(anyOf, "role");
    }
  }

  /** The roles of the user have one of these permissions. */
  record Permissions(Set<String> anyOf) implements OnUser {

    public Permissions {
      anyOf = named(anyOf, "permission");
    }
  }

  /**
   * The last run is long enough ago.
   *
   * @param notice whether whoever comes too early is told
   */
  record Cooldown(Duration time, Per per, boolean notice) implements Condition {}

  /** It has not run within the period. */
  record Once(Per per, Duration period) implements Condition {}

  private static Set<String> named(Set<String> names, String what) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "it requires a " + what + " and names none, so nobody could ever use it");
    }
    return Set.copyOf(names);
  }
}
