package dev.parley.api.plugin;

import java.util.List;

/** The commands that are switched on right now; a plugin may inject it. */
public interface CommandCatalog {

  /** The commands in the order of their names. */
  List<Command> commands();

  /** What stands before a command's name, for example {@code /}; the first of several. */
  String prefix();

  /**
   * One command.
   *
   * @param usage the name with its arguments, without the prefix: {@code hello <name>}
   * @param description one line; empty where none was given
   * @param pluginId the plugin it belongs to
   */
  record Command(String usage, String description, String pluginId) {}
}
