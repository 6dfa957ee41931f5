package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.limit.PopulationLimits;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All groups. */
public final class Groups {

  private final PopulationLimits limits;
  private final ServerClock clock;
  private final Map<String, Group> byId = new HashMap<>();

  Groups(PopulationLimits limits, ServerClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  public Optional<Group> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Makes a group, or takes more members into the one that has this id.
   *
   * @return false, with nothing changed, when there would be too many groups or members
   */
  public boolean create(String id, String name, Collection<String> members) {
    Group group = byId.get(id);
    if (group == null) {
      if (byId.size() >= limits.groups()) {
        return false;
      }
      group = new Group(id, name);
    }
    if (!join(group, members)) {
      return false;
    }
    group.rename(name);
    byId.put(id, group);
    return true;
  }

  /**
   * Takes members into a group.
   *
   * @return false, with nothing changed, when there would be too many
   */
  public boolean join(Group group, Collection<String> members) {
    Set<String> all = new HashSet<>(group.members());
    all.addAll(members);
    if (all.size() > limits.groupMembers()) {
      return false;
    }
    group.join(members, clock.stamp());
    return true;
  }

  public void dismiss(Group group) {
    byId.remove(group.id());
  }
}
