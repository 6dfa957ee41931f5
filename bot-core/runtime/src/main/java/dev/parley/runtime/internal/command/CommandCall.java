package dev.parley.runtime.internal.command;

/**
 * A text that is written like a command.
 *
 * @param name in lower case, without the prefix
 * @param arguments everything behind the name
 */
public record CommandCall(String name, String arguments) {}
