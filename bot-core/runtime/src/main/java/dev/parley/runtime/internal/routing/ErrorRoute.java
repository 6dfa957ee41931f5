package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.handler.ErrorMethod;

/** An error handler of a plugin that is switched on. */
public record ErrorRoute(PluginGate plugin, ErrorMethod method) implements Callee {

  @Override
  public String name() {
    return method.name();
  }
}
