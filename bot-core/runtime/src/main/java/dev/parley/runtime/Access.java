package dev.parley.runtime;

import dev.parley.api.access.RoleProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what.
 *
 * @param roles say which roles a user has; their answers are added up
 * @param permissions the roles that have a permission, by its name; nobody has one that is missing
 */
public record Access(List<RoleProvider> roles, Map<String, Set<String>> permissions) {

  /** Nobody has a role. */
  public static final Access NONE = new Access(List.of(), Map.of());

  public Access {
    roles = List.copyOf(roles);
    permissions = Map.copyOf(permissions);
  }
}
