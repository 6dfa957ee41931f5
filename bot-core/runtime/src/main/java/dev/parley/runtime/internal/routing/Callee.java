package dev.parley.runtime.internal.routing;

/** What of a plugin is called: a handler, or an error handler. */
public sealed interface Callee permits Route, ErrorRoute {

  PluginGate plugin();

  /** For people: {@code HelloPlugin.hello}. */
  String name();
}
