package dev.parley.api.handler;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import java.lang.reflect.Parameter;
import java.util.Optional;

/**
 * One parameter that is to be filled for one event.
 *
 * @param bot as the handler has it
 * @param text what the command or the pattern of the handler cut out under the parameter's name, as
 *     it was written; empty where there is no such argument, or it was left out
 */
public record ArgumentCall(BotEvent event, Bot bot, Parameter parameter, Optional<String> text) {}
