package dev.parley.api.plugin;

/**
 * What a plugin says about itself. A plugin is this and a Spring configuration, which is always
 * started in a child application context of its own; publishing the descriptor as a bean is all
 * that a plugin's auto-configuration does.
 *
 * @param id its name in configuration, logs and meters: lower-case letters, digits and dashes
 * @param description one sentence for operators
 * @param configuration the Spring {@code @Configuration} class, or a single class with
 *     {@code @BotPlugin}
 */
public record PluginDescriptor(String id, String description, Class<?> configuration) {

  public PluginDescriptor {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "plugin id \""
              + id
              + "\": only lower-case letters, digits and single dashes between them");
    }
  }
}
