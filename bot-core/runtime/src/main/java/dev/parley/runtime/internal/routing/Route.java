package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.meter.HandlerMeters;

/**
 * A handler of a plugin that is switched on.
 *
 * @param remembered what its runs are remembered under, which is the same when its plugin is
 *     started again; empty for a handler without conditions, of which nothing is remembered
 */
public record Route(
    PluginGate plugin, HandlerMethod handler, HandlerMeters meters, String remembered) {

  public Route(PluginGate plugin, HandlerMethod handler, HandlerMeters meters) {
    this(plugin, handler, meters, remembered(plugin, handler));
  }

  private static String remembered(PluginGate plugin, HandlerMethod handler) {
    return handler.rules().conditions().isEmpty()
        ? ""
        : plugin.pluginId() + ' ' + handler.name() + ' ' + handler.trigger();
  }
}
