package dev.parley.starter.access;

import dev.parley.api.access.GroupDirectory;
import dev.parley.starter.properties.GroupProperties;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of {@code parley.groups}, the same for every account.
 *
 * @param groups by id
 */
public record ConfiguredGroups(Map<String, GroupProperties> groups) implements GroupDirectory {

  @Override
  public Optional<Group> find(String account, String groupId) {
    return Optional.ofNullable(groups.get(groupId)).map(group -> group.described(groupId));
  }
}
