package dev.parley.api.plugin;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of <code>${name}</code> and <code>${name:default}</code>, so that an
 * operator changes by configuration what a plugin's annotations say. A plugin of a server has the
 * placeholders of its Spring environment.
 */
@FunctionalInterface
public interface Placeholders {

  /**
   * The text with its values.
   *
   * @throws IllegalArgumentException with a sentence, when a placeholder has neither a value nor a
   *     default
   */
  String resolve(String text);

  /** Those of a map, for programs without Spring; a default cannot contain a placeholder itself. */
  static Placeholders of(Map<String, String> values) {
    Pattern placeholder = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}");
    return text -> {
      Matcher matcher = placeholder.matcher(text);
      StringBuilder resolved = new StringBuilder();
      while (matcher.find()) {
        String value = values.getOrDefault(matcher.group(1), matcher.group(2));
        if (value == null) {
          throw new IllegalArgumentException(
              "nothing is set for the placeholder \"" + matcher.group(1) + '"');
        }
        matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
      }
      return matcher.appendTail(resolved).toString();
    };
  }
}
