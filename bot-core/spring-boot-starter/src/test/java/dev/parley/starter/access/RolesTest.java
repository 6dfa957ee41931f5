package dev.parley.starter.access;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.Conversation;
import dev.parley.api.access.GroupDirectory;
import dev.parley.api.access.RoleProvider;
import dev.parley.starter.AccessAutoConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Who has which role, as the configuration, the database and the application say. */
class RolesTest {

  private static final String QUERY = "select role from user_roles where user_id = ?";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(AccessAutoConfiguration.class))
          .withPropertyValues(
              "parley.roles.admin=amy,bob",
              "parley.roles.helper=amy",
              "parley.groups.team.owner=cat",
              "parley.groups.team.admins=dan",
              "parley.groups.team.members=eve");

  @Test
  void roles_come_from_the_configuration_everywhere() {
    application.run(
        context -> {
          assertThat(roles(context, privateChat("amy"), "amy")).containsOnly("admin", "helper");
          assertThat(roles(context, group("team"), "bob")).containsOnly("admin");
          assertThat(roles(context, group("team"), "eve")).isEmpty();
        });
  }

  @Test
  void owner_and_administrators_have_their_roles_in_their_group_only() {
    application.run(
        context -> {
          assertThat(roles(context, group("team"), "cat"))
              .containsOnly("group-owner", "group-admin");
          assertThat(roles(context, group("team"), "dan")).containsOnly("group-admin");
          assertThat(roles(context, group("other"), "cat")).isEmpty();
          assertThat(roles(context, privateChat("cat"), "cat")).isEmpty();
          assertThat(context.getBean(GroupDirectory.class).find("main", "team"))
              .get()
              .extracting(GroupDirectory.Group::members)
              .isEqualTo(Set.of("cat", "dan", "eve"));
        });
  }

  @Test
  void roles_come_from_the_database_when_there_is_a_query() throws SQLException {
    DataSource database = database();
    application
        .withBean(DataSource.class, () -> database)
        .withPropertyValues("parley.roles-query=" + QUERY)
        .run(
            context -> {
              assertThat(roles(context, privateChat("amy"), "amy"))
                  .containsOnly("admin", "helper", "auditor");
              assertThat(roles(context, group("x"), "zoe")).containsOnly("auditor", "guest");
              assertThat(roles(context, group("x"), "' or 1 = 1 --")).isEmpty();
            });
  }

  @Test
  void a_query_that_fails_is_an_error_and_no_role() throws SQLException {
    DatabaseRoles roles = new DatabaseRoles(database(), "select role from nowhere where id = ?");
    assertThatIllegalStateException()
        .isThrownBy(() -> roles.rolesOf("main", privateChat("amy"), "amy"))
        .withMessage("the query of parley.roles-query failed");
  }

  @Test
  void a_query_without_a_database_stops_the_start() {
    application
        .withPropertyValues("parley.roles-query=" + QUERY)
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void an_application_may_know_its_groups_and_roles_itself() {
    application
        .withBean(
            GroupDirectory.class,
            () ->
                (account, id) ->
                    java.util.Optional.of(
                        new GroupDirectory.Group(id, "zoe", Set.of(), Set.of("zoe"))))
        .withBean("own", RoleProvider.class, () -> (account, where, user) -> Set.of("own"))
        .run(
            context ->
                assertThat(roles(context, group("any"), "zoe"))
                    .containsOnly("own", "group-owner", "group-admin"));
  }

  private static Set<String> roles(ApplicationContext context, Conversation where, String user) {
    return context.getBeansOfType(RoleProvider.class).values().stream()
        .flatMap(each -> each.rolesOf("main", where, user).stream())
        .collect(Collectors.toSet());
  }

  private static DataSource database() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:roles;DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists user_roles");
      statement.execute("create table user_roles (user_id varchar(64), role varchar(64))");
      statement.execute(
          "insert into user_roles values ('amy', 'auditor'), ('zoe', 'auditor'), ('zoe', 'guest'),"
              + " ('zoe', null)");
    }
    return database;
  }
}
