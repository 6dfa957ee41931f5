package dev.parley.api.access;

import java.util.Optional;
import java.util.Set;

/**
 * Knows the groups of an app. Clients of the service are not told who is in an ordinary group or
 * who owns it, so that comes from elsewhere: by default from the configuration, else from a bean of
 * the application. It is called on the thread of a lane and may block there.
 */
@FunctionalInterface
public interface GroupDirectory {

  /**
   * What is known of a group.
   *
   * @param account the configured name of the account that asks
   * @return empty when nothing is
   */
  Optional<Group> find(String account, String groupId);

  /**
   * A group.
   *
   * @param ownerId empty where nobody owns it
   * @param admins the user ids of its administrators, without the owner
   * @param members everybody in it, owner and administrators included
   */
  record Group(String id, String ownerId, Set<String> admins, Set<String> members) {

    /** The role of a group's owner in {@link dev.parley.api.handler.RequiresRole}. */
    public static final String OWNER_ROLE = "group-owner";

    /** The role of a group's administrators, which the owner has as well. */
    public static final String ADMIN_ROLE = "group-admin";

    public Group {
      admins = Set.copyOf(admins);
      members = Set.copyOf(members);
    }
  }
}
