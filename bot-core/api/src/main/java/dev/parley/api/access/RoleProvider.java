package dev.parley.api.access;

import dev.parley.api.Conversation;
import java.util.Set;

/**
 * Says which roles a user has. An application may have several; their answers are added up. It is
 * called on the thread of a lane and may block there, and is asked once for each event that a
 * handler with a condition on roles could get.
 */
@FunctionalInterface
public interface RoleProvider {

  /**
   * The roles of a user where something happened.
   *
   * @param account the configured name of the account that was told
   * @return empty when the user has none, and when the provider does not know the user
   */
  Set<String> rolesOf(String account, Conversation conversation, String userId);
}
