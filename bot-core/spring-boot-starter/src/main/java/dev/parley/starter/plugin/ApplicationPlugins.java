package dev.parley.starter.plugin;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.plugin.PluginDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds the classes with {@link BotPlugin} in the application's own packages; each is a plugin by
 * itself.
 */
final class ApplicationPlugins {

  private ApplicationPlugins() {}

  static List<PluginDescriptor> find(BeanFactory beans, Environment environment) {
    if (!AutoConfigurationPackages.has(beans)) {
      return List.of();
    }
    var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
    scanner.addIncludeFilter(new AnnotationTypeFilter(BotPlugin.class));
    List<PluginDescriptor> found = new ArrayList<>();
    for (String basePackage : AutoConfigurationPackages.get(beans)) {
      for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
        if (candidate instanceof AnnotatedBeanDefinition annotated) {
          found.add(describe(annotated.getMetadata().getClassName()));
        }
      }
    }
    return found;
  }

  private static PluginDescriptor describe(String className) {
    Class<?> type = ClassUtils.resolveClassName(className, null);
    @Nullable BotPlugin plugin = type.getAnnotation(BotPlugin.class);
    if (plugin == null) {
      throw new IllegalStateException(className + " lost its @BotPlugin");
    }
    return new PluginDescriptor(plugin.id(), plugin.description(), type);
  }
}
