package dev.parley.plugin.essentials;

import dev.parley.api.plugin.PluginDescriptor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** Offers the plugin to every application that has it on its class path. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "parley.plugins.essentials.enabled", matchIfMissing = true)
public class EssentialsAutoConfiguration {

  @Bean
  PluginDescriptor essentialsPlugin() {
    return new PluginDescriptor(
        "essentials", "Answers /help, /ping, /whoami and /version", Essentials.class);
  }
}
