package dev.parley.starter;

import dev.parley.api.access.RoleProvider;
import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.time.Timers;
import dev.parley.engine.Engine;
import dev.parley.engine.EngineOptions;
import dev.parley.journal.Journal;
import dev.parley.runtime.Access;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.Extensions;
import dev.parley.starter.account.Accounts;
import dev.parley.starter.explain.ExplainEndpoint;
import dev.parley.starter.health.AccountsHealth;
import dev.parley.starter.health.LanesHealth;
import dev.parley.starter.health.PluginsHealth;
import dev.parley.starter.plugin.PluginContexts;
import dev.parley.starter.properties.ParleyProperties;
import dev.parley.starter.route.RouteReload;
import dev.parley.starter.route.RoutesEndpoint;
import dev.parley.starter.route.StartSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires the engine, the runtime, the accounts and the plugins of a bot server. */
@AutoConfiguration(
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(ParleyProperties.class)
public class ParleyAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Timers parleyTimers() {
    return new SystemTimers();
  }

  @Bean
  @ConditionalOnMissingBean
  Engine parleyEngine(Timers timers) {
    return Engine.start(EngineOptions.defaults(), timers);
  }

  /** Closed after the runtime, which writes into it to the end. */
  @Bean(destroyMethod = "close")
  @Conditional(JournalIsSet.class)
  Journal parleyJournal(
      ParleyProperties properties, Timers timers, ObjectProvider<MeterRegistry> meters) {
    properties.check();
    return Journal.open(
        properties.journal().options(), timers, meters.getIfUnique(SimpleMeterRegistry::new));
  }

  /** Closed by the accounts' lifecycle, while the plugins are still there. */
  @Bean(destroyMethod = "")
  BotRuntime parleyRuntime(
      ParleyProperties properties,
      Timers timers,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<HandlerErrorListener> listeners,
      ObjectProvider<HandlerInterceptor> interceptors,
      ObjectProvider<ArgumentResolver> resolvers,
      ObjectProvider<RoleProvider> roles,
      ObjectProvider<Journal> journal) {
    properties.check();
    return new BotRuntime(
        timers,
        properties.options(),
        meters.getIfUnique(SimpleMeterRegistry::new),
        Extensions.NONE
            .withListeners(listeners.orderedStream().toList())
            .withInterceptors(interceptors.orderedStream().toList())
            .withResolvers(resolvers.orderedStream().toList()),
        new Access(roles.orderedStream().toList(), rolesWith(properties.permissions())),
        journal.getIfAvailable());
  }

  private static Map<String, Set<String>> rolesWith(Map<String, List<String>> permissions) {
    return permissions.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> Set.copyOf(new HashSet<>(each.getValue()))));
  }

  /** Before the plugins start. */
  @Bean
  @ConditionalOnBooleanProperty("parley.tracing")
  SmartInitializingSingleton parleyTracing(
      BotRuntime runtime, ObjectProvider<ObservationRegistry> observations) {
    return () -> observations.ifUnique(runtime::observe);
  }

  @Bean
  CommandCatalog parleyCommands(BotRuntime runtime) {
    return runtime.commands();
  }

  @Bean
  PluginContexts parleyPlugins(
      ConfigurableApplicationContext context,
      ParleyProperties properties,
      ObjectProvider<PluginDescriptor> published,
      BotRuntime runtime) {
    return new PluginContexts(context, properties, published, runtime.plugins());
  }

  @Bean
  Accounts parleyAccounts(
      ParleyProperties properties, Engine engine, BotRuntime runtime, Timers timers) {
    return new Accounts(properties, engine, runtime, timers);
  }

  @Bean
  RouteReload parleyRouteReload(
      ConfigurableApplicationContext context, PluginContexts plugins, BotRuntime runtime) {
    return new RouteReload(context, plugins, runtime.plugins());
  }

  @Bean
  StartSummary parleyStartSummary(ParleyProperties properties, BotRuntime runtime) {
    return new StartSummary(properties, runtime.plugins());
  }

  /** Only where the actuator is there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  static class ActuatorConfiguration {

    @Bean
    HealthIndicator parleyAccountsHealthIndicator(Accounts accounts, BotRuntime runtime) {
      return new AccountsHealth(accounts, runtime);
    }

    @Bean
    HealthIndicator parleyLanesHealthIndicator(BotRuntime runtime) {
      return new LanesHealth(runtime);
    }

    @Bean
    HealthIndicator parleyPluginsHealthIndicator(BotRuntime runtime) {
      return new PluginsHealth(runtime.plugins());
    }

    @Bean
    RoutesEndpoint parleyRoutesEndpoint(BotRuntime runtime, RouteReload reload) {
      return new RoutesEndpoint(runtime.plugins(), reload);
    }

    @Bean
    ExplainEndpoint parleyExplainEndpoint(BotRuntime runtime) {
      return new ExplainEndpoint(runtime);
    }
  }
}
