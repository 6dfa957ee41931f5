package dev.parley.starter.access;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.access.GroupDirectory;
import dev.parley.api.access.GroupDirectory.Group;
import dev.parley.api.access.RoleProvider;
import java.util.Set;

/**
 * What a user is in the group that something happened in: its owner, one of its administrators, or
 * neither.
 */
public record GroupRoles(GroupDirectory groups) implements RoleProvider {

  @Override
  public Set<String> rolesOf(String account, Conversation conversation, String userId) {
    return conversation.type() == ConversationType.GROUP
        ? groups
            .find(account, conversation.targetId())
            .map(group -> rolesIn(group, userId))
            .orElse(Set.of())
        : Set.of();
  }

  private static Set<String> rolesIn(Group group, String userId) {
    if (group.ownerId().equals(userId)) {
      return Set.of(Group.OWNER_ROLE, Group.ADMIN_ROLE);
    }
    return group.admins().contains(userId) ? Set.of(Group.ADMIN_ROLE) : Set.of();
  }
}
