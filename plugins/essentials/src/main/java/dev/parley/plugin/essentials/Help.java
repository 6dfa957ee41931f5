package dev.parley.plugin.essentials;

import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.CommandCatalog.Command;
import java.util.Locale;
import java.util.stream.Collectors;

/** Explains the commands that are switched on. */
record Help(CommandCatalog catalog, Texts texts) {

  /** One line for each command. */
  String ofAll() {
    return texts.text("help.all")
        + catalog.commands().stream().map(this::line).collect(Collectors.joining());
  }

  /**
   * One command.
   *
   * @param name as somebody wrote it, perhaps with the prefix
   */
  String of(String name) {
    String wanted =
        name.startsWith(catalog.prefix()) ? name.substring(catalog.prefix().length()) : name;
    return catalog.commands().stream()
        .filter(command -> nameOf(command).equals(wanted.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(command -> line(command).strip())
        .orElseGet(() -> texts.text("help.unknown", wanted, catalog.prefix()));
  }

  private String line(Command command) {
    String description = texts.descriptionOf(nameOf(command), command);
    return "\n"
        + catalog.prefix()
        + command.usage()
        + (description.isEmpty() ? "" : texts.text("help.description", description));
  }

  private static String nameOf(Command command) {
    return command.usage().split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }
}
