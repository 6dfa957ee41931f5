package dev.parley.starter.access;

import dev.parley.api.Conversation;
import dev.parley.api.access.RoleProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Roles that the application's database knows, the same in every conversation. It is asked for each
 * event that a handler with a condition on roles could get.
 *
 * @param query has one parameter, the user's id, and one column, the roles
 */
public record DatabaseRoles(DataSource database, String query) implements RoleProvider {

  /** How long the database may take, in seconds; the conversation waits for it. */
  private static final int TIMEOUT = 5;

  @Override
  public Set<String> rolesOf(String account, Conversation conversation, String userId) {
    Set<String> roles = new HashSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setQueryTimeout(TIMEOUT);
      statement.setString(1, userId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String role = rows.getString(1);
          if (role != null) {
            roles.add(role);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the query of parley.roles-query failed", e);
    }
    return roles;
  }

  @Override
  public String toString() {
    return "parley.roles-query";
  }
}
