package dev.parley.plugin.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.plugin.PluginDescriptor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an application with the plugin on its class path gets. */
class EssentialsAutoConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(EssentialsAutoConfiguration.class));

  @Test
  void the_descriptor_is_all_that_is_published() {
    application.run(
        context -> {
          assertThat(context).hasSingleBean(PluginDescriptor.class);
          assertThat(context.getBean(PluginDescriptor.class).id()).isEqualTo("essentials");
          assertThat(context).doesNotHaveBean(Essentials.class);
        });
  }

  @Test
  void one_property_switches_it_off() {
    application
        .withPropertyValues("parley.plugins.essentials.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(PluginDescriptor.class));
  }
}
