package dev.parley.api.plugin;

import java.util.List;

/** The commands that are switched on right now; a plugin may inject it. */
public interface CommandCatalog {

  /** The commands in the order of their names, but for hidden ones. */
  List<Command> commands();

  /**
   * The commands that somebody asks about: the one with that name or alias, else all that begin
   * with these words, as the sub-commands of {@code seat}. Case and width of the characters do not
   * matter, and a prefix may stand before it. Hidden ones are not found.
   */
  List<Command> find(String written);

  /** What stands before a command's name, for example {@code /}; the first of several. */
  String prefix();

  /**
   * One command.
   *
   * @param name without the prefix, in small letters; several words for a sub-command
   * @param usage the name with its arguments, without the prefix: {@code hello <name>}
   * @param aliases its other names, in small letters
   * @param description one line; empty where none was given
   * @param pluginId the plugin it belongs to
   */
  record Command(
      String name, String usage, List<String> aliases, String description, String pluginId) {

    public Command {
      aliases = List.copyOf(aliases);
    }
  }
}
