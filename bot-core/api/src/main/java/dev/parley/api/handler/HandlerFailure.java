package dev.parley.api.handler;

import dev.parley.api.BotEvent;

/**
 * A handler that did not finish: it threw, or the stage it returned failed. Nothing that it asked
 * for was sent.
 *
 * @param event what it was given
 * @param pluginId the plugin it belongs to
 * @param handler the method, for people: {@code HelloPlugin.hello}
 * @param cause what it threw
 */
public record HandlerFailure(BotEvent event, String pluginId, String handler, Throwable cause) {}
