package dev.parley.starter;

import dev.parley.api.access.GroupDirectory;
import dev.parley.api.access.RoleProvider;
import dev.parley.starter.access.ConfiguredGroups;
import dev.parley.starter.access.ConfiguredRoles;
import dev.parley.starter.access.DatabaseRoles;
import dev.parley.starter.access.GroupRoles;
import dev.parley.starter.properties.ParleyProperties;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Says who has which role. Providers that the application has itself come on top. */
@AutoConfiguration(before = ParleyAutoConfiguration.class)
@EnableConfigurationProperties(ParleyProperties.class)
public class AccessAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  GroupDirectory parleyGroups(ParleyProperties properties) {
    return new ConfiguredGroups(properties.groups());
  }

  @Bean
  RoleProvider parleyConfiguredRoles(ParleyProperties properties) {
    return new ConfiguredRoles(properties.roles());
  }

  @Bean
  RoleProvider parleyGroupRoles(GroupDirectory groups) {
    return new GroupRoles(groups);
  }

  /** A query without a database to ask is a mistake, and stops the start. */
  @Bean
  @ConditionalOnProperty("parley.roles-query")
  RoleProvider parleyDatabaseRoles(DataSource database, ParleyProperties properties) {
    return new DatabaseRoles(database, properties.rolesQuery());
  }
}
