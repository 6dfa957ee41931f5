package dev.parley.plugin.essentials;

import dev.parley.api.plugin.CommandCatalog.Command;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the plugin says, in one language. */
record Texts(ResourceBundle bundle) {

  /** In this language; in English where there are no texts in it. */
  static Texts in(Locale locale) {
    return new Texts(
        ResourceBundle.getBundle(
            "dev.parley.plugin.essentials.texts",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** The text with its gaps filled. */
  String text(String key, Object... details) {
    return MessageFormat.format(bundle.getString(key), details);
  }

  /** What a command does: in this language where it is one of ours, else as its author says it. */
  String descriptionOf(Command command) {
    String key = "description." + command.name();
    return command.pluginId().equals("essentials") && bundle.containsKey(key)
        ? bundle.getString(key)
        : command.description();
  }
}
