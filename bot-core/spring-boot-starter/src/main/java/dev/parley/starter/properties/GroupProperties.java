package dev.parley.starter.properties;

import dev.parley.api.access.GroupDirectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One group, {@code parley.groups.<id>}.
 *
 * @param owner the user id of who owns it; empty where nobody does
 * @param admins the user ids of its administrators
 * @param members the user ids of everybody else in it
 */
public record GroupProperties(
    @DefaultValue("") String owner,
    @DefaultValue List<String> admins,
    @DefaultValue List<String> members) {

  /** The group as handlers see it. */
  public GroupDirectory.Group described(String id) {
    Set<String> all = new HashSet<>(members);
    all.addAll(admins);
    if (!owner.isEmpty()) {
      all.add(owner);
    }
    return new GroupDirectory.Group(id, owner, Set.copyOf(new HashSet<>(admins)), all);
  }
}
