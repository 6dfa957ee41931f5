package dev.parley.starter.plugin;

import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.routing.RouteSource;
import dev.parley.runtime.Plugins;
import dev.parley.starter.properties.ParleyProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts every plugin in a child context of its own and takes it down again. The plugins are those
 * whose descriptor somebody published as a bean, and the application's own classes with {@link
 * BotPlugin}; one of them is left out when {@code parley.plugins.<id>.enabled} is false. A plugin
 * that does not start is an error of the whole server: half a bot is worse than none.
 */
public final class PluginContexts implements SmartLifecycle {

  /** Plugins are there before the first account connects. */
  static final int PHASE = 0;

  private static final Logger LOG = LoggerFactory.getLogger(PluginContexts.class);

  private final ConfigurableApplicationContext parent;
  private final ParleyProperties properties;
  private final ObjectProvider<PluginDescriptor> published;
  private final Plugins plugins;
  private final Map<String, AnnotationConfigApplicationContext> contexts = new LinkedHashMap<>();
  private volatile boolean running;

  public PluginContexts(
      ConfigurableApplicationContext parent,
      ParleyProperties properties,
      ObjectProvider<PluginDescriptor> published,
      Plugins plugins) {
    this.parent = parent;
    this.properties = properties;
    this.published = published;
    this.plugins = plugins;
  }

  @Override
  public void start() {
    // set first, so that what did start is stopped when a later one does not
    running = true;
    List<PluginDescriptor> descriptors = new ArrayList<>(published.orderedStream().toList());
    descriptors.addAll(ApplicationPlugins.find(parent.getBeanFactory(), parent.getEnvironment()));
    for (PluginDescriptor descriptor : descriptors) {
      if (properties.isEnabled(descriptor.id())) {
        start(descriptor);
      } else {
        LOG.info("Plugin {} is switched off", descriptor.id());
      }
    }
  }

  /** Where the plugins that run have their properties from. */
  public List<ConfigurableEnvironment> environments() {
    return contexts.values().stream()
        .map(AnnotationConfigApplicationContext::getEnvironment)
        .toList();
  }

  private void start(PluginDescriptor descriptor) {
    String id = descriptor.id();
    if (contexts.containsKey(id)) {
      throw new IllegalStateException("there are two plugins with the id \"" + id + "\"");
    }
    var context = new AnnotationConfigApplicationContext();
    try {
      context.setId("parley-plugin-" + id);
      context.setDisplayName("Parley plugin " + id);
      context.setParent(parent);
      context.register(descriptor.configuration());
      context.refresh();
      plugins.start(
          descriptor, handlers(context), context.getEnvironment()::resolveRequiredPlaceholders);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
    contexts.put(id, context);
  }

  /** The plugin's classes, and behind them what it has beside them. */
  private static List<?> handlers(ApplicationContext context) {
    return Stream.of(
            context.getBeansWithAnnotation(BotPlugin.class).values().stream(),
            context.getBeansOfType(RouteSource.class).values().stream(),
            ordered(context, HandlerInterceptor.class),
            ordered(context, ArgumentResolver.class))
        .flatMap(beans -> beans)
        .distinct()
        .toList();
  }

  /** The beans of this context, without those of its parent, in the order that they ask for. */
  private static <T> Stream<T> ordered(ApplicationContext context, Class<T> type) {
    Collection<T> own = context.getBeansOfType(type).values();
    return context.getBeanProvider(type).orderedStream().filter(own::contains);
  }

  @Override
  public void stop() {
    List<String> ids = new ArrayList<>(contexts.keySet());
    for (String id : ids.reversed()) {
      plugins.stop(id);
      AnnotationConfigApplicationContext context = contexts.remove(id);
      if (context != null) {
        context.close();
      }
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
