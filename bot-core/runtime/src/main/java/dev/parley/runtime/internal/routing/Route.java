package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.meter.HandlerMeters;

/** A handler of a plugin that is switched on. */
public record Route(PluginGate plugin, HandlerMethod handler, HandlerMeters meters) {}
