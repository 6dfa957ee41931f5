package dev.parley.runtime;

import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.plugin.Placeholders;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.routing.RouteSource;
import dev.parley.runtime.internal.dispatch.Turns;
import dev.parley.runtime.internal.fluent.RegisteredRoutes;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.HandlerScanner;
import dev.parley.runtime.internal.handler.Surroundings;
import dev.parley.runtime.internal.meter.HandlerMeters;
import dev.parley.runtime.internal.observe.Observing;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.ErrorRoute;
import dev.parley.runtime.internal.routing.ErrorRoutes;
import dev.parley.runtime.internal.routing.PluginGate;
import dev.parley.runtime.internal.routing.Route;
import dev.parley.runtime.internal.routing.Shadows;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that are switched on. The objects with the handlers come from outside, from wherever
 * they are made; here they are scanned, and their routes put in force and taken away as a whole.
 */
public final class Plugins {

  private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

  private final HandlerScanner scanner;
  private final Extensions extensions;
  private final CurrentRoutes routes;
  private final ErrorRoutes errorRoutes;
  private final MeterRegistry meters;
  private final Turns turns;
  private final Drain drain;
  private final Watch watch;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private Observing observing = new Observing();
  private final Map<String, SwitchedOff> switchedOff = new LinkedHashMap<>();

  /** Is told of plugins. */
  interface Watch {

    /** It is about to be switched on; what this throws prevents that. */
    void starting(PluginDescriptor plugin);

    /** Nothing enters it any more. */
    void stopped(String id);
  }

  /**
   * @param watch is told of what starts and stops
   */
  Plugins(
      HandlerScanner scanner,
      Extensions extensions,
      CurrentRoutes routes,
      ErrorRoutes errorRoutes,
      MeterRegistry meters,
      Turns turns,
      Drain drain,
      Watch watch) {
    this.scanner = scanner;
    this.extensions = extensions;
    this.routes = routes;
    this.errorRoutes = errorRoutes;
    this.meters = meters;
    this.turns = turns;
    this.drain = drain;
    this.watch = watch;
  }

  /** What is put around handlers from now on. */
  synchronized void observing(Observing other) {
    observing = other;
  }

  /**
   * Switches a plugin on: from the next message on its handlers are asked.
   *
   * @param handlerBeans the objects whose annotated methods, and whose {@link RouteSource routes},
   *     are its handlers and error handlers, in the order in which they are asked, and its {@link
   *     HandlerInterceptor interceptors} and {@link ArgumentResolver resolvers}; objects that are
   *     nothing of these do no harm
   * @param placeholders of the texts in the annotations
   * @throws HandlerSignatureException when a handler can never work
   * @throws IllegalStateException when a plugin with this id runs, or one of its commands belongs
   *     to another; nothing is changed then
   */
  public synchronized void start(
      PluginDescriptor descriptor, List<?> handlerBeans, Placeholders placeholders) {
    String id = descriptor.id();
    if (running.containsKey(id)) {
      throw new IllegalStateException("the plugin \"" + id + "\" runs already");
    }
    watch.starting(descriptor);
    PluginGate gate = new PluginGate(id);
    List<ErrorRoute> errors =
        handlerBeans.stream()
            .flatMap(bean -> knowing(handlerBeans).scanErrors(bean).stream())
            .map(method -> new ErrorRoute(gate, method))
            .toList();
    Surroundings around = Surroundings.of(extensions.interceptors(), handlerBeans);
    Supplier<List<Route>> scan = () -> scanned(gate, around, handlerBeans, placeholders);
    List<Route> own = scan.get();
    try {
      routes.replace(Stream.concat(allRoutes(), own.stream()).toList());
    } catch (IllegalStateException e) {
      own.forEach(route -> route.meters().remove());
      throw e;
    }
    errorRoutes.add(errors);
    running.put(id, new Running(descriptor, gate, own, scan));
    switchedOff.remove(id);
    own.forEach(
        route ->
            LOG.info("plugin {}: {} -> {}", id, route.handler().trigger(), route.handler().name()));
    Shadows.of(allRoutes().toList(), gate).forEach(shadow -> LOG.warn("plugin {}: {}", id, shadow));
    errors.forEach(each -> LOG.info("plugin {}: errors -> {}", id, each.method().name()));
    if (own.isEmpty() && errors.isEmpty()) {
      LOG.warn("plugin {} has no handlers", id);
    }
  }

  private List<Route> scanned(
      PluginGate gate, Surroundings around, List<?> beans, Placeholders placeholders) {
    Attributes attributes = new Attributes(placeholders);
    HandlerScanner knowing = knowing(beans);
    List<HandlerMethod> handlers = new ArrayList<>();
    for (Object bean : beans) {
      handlers.addAll(knowing.scan(bean, attributes));
      if (bean instanceof RouteSource source) {
        handlers.addAll(RegisteredRoutes.of(source, attributes));
      }
    }
    String id = gate.pluginId();
    return handlers.stream()
        .map(each -> observing.handler(id, each))
        .map(each -> new Route(gate, each, new HandlerMeters(meters, id, each.name()), around))
        .toList();
  }

  /**
   * Reads the placeholders in the routes of all plugins again, and puts the routes that come of it
   * in force as a whole: an event is asked about by the routes of before or by those of after,
   * never by some of both. {@link RouteSource}s are asked again. The objects with the handlers stay
   * the same, and so does all that is no route.
   *
   * @throws HandlerSignatureException when a handler could not work any more
   * @throws IllegalStateException when the routes would contradict each other, or a placeholder has
   *     no value any more; in either case nothing is changed
   */
  public synchronized RouteChanges reload() {
    List<Route> before = allRoutes().toList();
    Map<String, List<Route>> scanned = new LinkedHashMap<>();
    List<Route> after = new ArrayList<>();
    try {
      running.forEach((id, plugin) -> scanned.put(id, plugin.scan.get()));
      scanned.values().forEach(after::addAll);
      routes.replace(after);
    } catch (RuntimeException e) {
      scanned.values().forEach(made -> removeMetersOf(made, before));
      throw e;
    }
    running.replaceAll((id, plugin) -> plugin.with(scanned.getOrDefault(id, List.of())));
    removeMetersOf(before, after);
    RouteChanges changes = new RouteChanges(missing(before, after), missing(after, before));
    changes.gone().forEach(route -> LOG.info("plugin {} (gone)", route));
    changes.come().forEach(route -> LOG.info("plugin {}", route));
    return changes;
  }

  /** A meter belongs to all routes of its name. */
  private static void removeMetersOf(List<Route> some, List<Route> others) {
    Set<String> kept = others.stream().map(Plugins::meterName).collect(Collectors.toSet());
    some.stream()
        .filter(route -> !kept.contains(meterName(route)))
        .forEach(route -> route.meters().remove());
  }

  private static String meterName(Route route) {
    return route.plugin().pluginId() + ' ' + route.handler().name();
  }

  /** Those that have nothing like them among the others. */
  private static List<RouteDescription> missing(List<Route> some, List<Route> others) {
    Set<List<Object>> known = others.stream().map(Plugins::content).collect(Collectors.toSet());
    return some.stream()
        .filter(route -> !known.contains(content(route)))
        .map(Plugins::described)
        .toList();
  }

  private static List<Object> content(Route route) {
    return List.of(meterName(route), route.handler().trigger(), route.handler().rules());
  }

  private static RouteDescription described(Route route) {
    return new RouteDescription(
        route.plugin().pluginId(), route.handler().name(), route.handler().trigger().toString());
  }

  /** All routes in force, in the order in which they are asked. */
  public List<RouteDescription> routes() {
    return routes.get().inOrder().stream().map(Plugins::described).toList();
  }

  /** Those whose pattern is run for every text, because no literal must occur in it. */
  public List<RouteDescription> patternsWithoutLiteral() {
    return routes.patternsWithoutLiteral().stream().map(Plugins::described).toList();
  }

  /** Sentences about routes that never get anything, because another one keeps all they could. */
  public synchronized List<String> shadows() {
    List<Route> all = allRoutes().toList();
    return running.values().stream()
        .flatMap(plugin -> Shadows.of(all, plugin.gate).stream())
        .map(Shadows.Shadow::toString)
        .distinct()
        .toList();
  }

  /**
   * As {@link #start(PluginDescriptor, List, Placeholders)}, where placeholders have their
   * defaults.
   */
  public void start(PluginDescriptor descriptor, List<?> handlerBeans) {
    start(descriptor, handlerBeans, Placeholders.of(Map.of()));
  }

  /**
   * Switches a plugin off: no further message reaches it, the handlers that run are waited for, and
   * its meters are removed. A handler that is still running when the drain timeout is over is left
   * to itself, with a warning.
   *
   * @return false when no such plugin runs
   * @throws IllegalStateException when it is called by a handler, which would wait for itself
   */
  public boolean stop(String id) {
    if (turns.isInside()) {
      throw new IllegalStateException(
          "a handler cannot stop a plugin: it might wait for itself; do it on another thread");
    }
    Running plugin = takeOut(id);
    if (plugin == null) {
      return false;
    }
    if (!drain.await(plugin.gate.close())) {
      LOG.warn("plugin {} is stopped, and a handler of it still runs", id);
    }
    watch.stopped(id);
    plugin.routes.forEach(route -> route.meters().remove());
    LOG.info("plugin {} is stopped", id);
    return true;
  }

  /** As {@link #stop}, because that many of its handlers do not end; it is remembered. */
  void switchOff(String id, int condemned) {
    synchronized (this) {
      if (running.containsKey(id)) {
        switchedOff.put(id, new SwitchedOff(id, condemned, drain.timers().instant()));
      }
    }
    stop(id);
  }

  /** Those that were switched off because their handlers do not end, and not on again since. */
  public synchronized List<SwitchedOff> switchedOff() {
    return List.copyOf(switchedOff.values());
  }

  /** How many run. */
  synchronized int count() {
    return running.size();
  }

  /** What runs, in the order of the starts. */
  public synchronized List<PluginDescriptor> running() {
    return running.values().stream().map(Running::descriptor).toList();
  }

  /** Knows the resolvers of the plugin, and behind them those of the application. */
  private HandlerScanner knowing(List<?> beans) {
    return scanner.with(
        Stream.concat(
                beans.stream()
                    .filter(ArgumentResolver.class::isInstance)
                    .map(ArgumentResolver.class::cast),
                extensions.resolvers().stream())
            .toList());
  }

  private synchronized @org.jspecify.annotations.Nullable Running takeOut(String id) {
    Running plugin = running.remove(id);
    if (plugin != null) {
      routes.replace(allRoutes().toList());
      errorRoutes.removeOf(plugin.gate);
    }
    return plugin;
  }

  private Stream<Route> allRoutes() {
    return running.values().stream().flatMap(plugin -> plugin.routes.stream());
  }

  /**
   * A plugin that runs.
   *
   * @param scan makes its routes anew, with the values that its placeholders have then
   */
  private record Running(
      PluginDescriptor descriptor,
      PluginGate gate,
      List<Route> routes,
      Supplier<List<Route>> scan) {

    Running with(List<Route> others) {
      return new Running(descriptor, gate, others, scan);
    }
  }
}
