package dev.parley.starter.access;

import dev.parley.api.Conversation;
import dev.parley.api.access.RoleProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of {@code parley.roles}, the same in every conversation.
 *
 * @param users the users that have a role, by its name
 */
public record ConfiguredRoles(Map<String, List<String>> users) implements RoleProvider {

  @Override
  public Set<String> rolesOf(String account, Conversation conversation, String userId) {
    return users.entrySet().stream()
        .filter(role -> role.getValue().contains(userId))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
