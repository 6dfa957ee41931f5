package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.Surroundings;
import dev.parley.runtime.internal.meter.HandlerMeters;

/**
 * A handler of a plugin that is switched on.
 *
 * @param around what stands around the handlers of the plugin
 * @param remembered what its runs are remembered under, which is the same when its plugin is
 *     started again; empty for a handler without conditions, of which nothing is remembered
 */
public record Route(
    PluginGate plugin,
    HandlerMethod handler,
    HandlerMeters meters,
    Surroundings around,
    String remembered)
    implements Callee {

  public Route(
      PluginGate plugin, HandlerMethod handler, HandlerMeters meters, Surroundings around) {
    this(plugin, handler, meters, around, remembered(plugin, handler));
  }

  /** With nothing around it. */
  public Route(PluginGate plugin, HandlerMethod handler, HandlerMeters meters) {
    this(plugin, handler, meters, Surroundings.NONE);
  }

  @Override
  public String name() {
    return handler.name();
  }

  private static String remembered(PluginGate plugin, HandlerMethod handler) {
    return handler.rules().conditions().isEmpty()
        ? ""
        : plugin.pluginId() + ' ' + handler.name() + ' ' + handler.trigger();
  }
}
