package dev.parley.example.server.playground;

import dev.parley.api.plugin.CommandCatalog;

/**
 * A command that a visitor need not type.
 *
 * @param usage how it is used, with its arguments
 * @param text what is put into the message field: everything before the arguments
 * @param isWhole whether that is enough, so that it can be sent at once
 * @param description one line; may be empty
 */
record Shortcut(String usage, String text, boolean isWhole, String description) {

  static Shortcut of(String prefix, CommandCatalog.Command command) {
    String usage = prefix + command.usage();
    String name = usage.split("[<\\[]", 2)[0].strip();
    boolean isWhole = usage.indexOf('<') < 0;
    return new Shortcut(usage, isWhole ? name : name + ' ', isWhole, command.description());
  }
}
