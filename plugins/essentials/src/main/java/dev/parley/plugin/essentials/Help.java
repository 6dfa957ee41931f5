package dev.parley.plugin.essentials;

import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.CommandCatalog.Command;
import dev.parley.api.plugin.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Explains the commands that are switched on. */
record Help(CommandCatalog catalog, Texts texts) {

  /** One line for each command. */
  String ofAll() {
    return texts.text("help.all")
        + catalog.commands().stream().map(this::line).collect(Collectors.joining());
  }

  /**
   * One command, or all sub-commands of a name.
   *
   * @param name as somebody wrote it, perhaps with the prefix
   */
  String of(String name) {
    List<Command> found = catalog.find(name);
    return found.isEmpty()
        ? texts.text("help.unknown", name, catalog.prefix())
        : found.stream()
            .map(command -> line(command) + aliases(command))
            .collect(Collectors.joining())
            .strip();
  }

  private String aliases(Command command) {
    return command.aliases().isEmpty()
        ? ""
        : texts.text(
            "help.aliases",
            command.aliases().stream()
                .map(alias -> catalog.prefix() + alias)
                .collect(Collectors.joining(" ")));
  }

  /** What it does: in this language where it is one of ours, else as its author says it. */
  private String description(Command command) {
    String key = "description." + command.name();
    return command.pluginId().equals("essentials") && texts.has(key)
        ? texts.text(key)
        : command.description();
  }

  private String line(Command command) {
    String description = description(command);
    return "\n"
        + catalog.prefix()
        + command.usage()
        + (description.isEmpty() ? "" : texts.text("help.description", description));
  }
}
