package dev.parley.example.server.playground;

import java.util.Collection;

/**
 * The name a visitor picks, which becomes the user id at the sandbox.
 *
 * @param value 1 to 64 characters without spaces around, none of them invisible
 */
record UserName(String value) {

  /** The service's limit for user ids. */
  static final int MAX_CHARS = 64;

  /**
   * Takes what somebody typed.
   *
   * @param taken names that belong to the bots
   * @throws Problem when it cannot be a name
   */
  static UserName of(String typed, Collection<String> taken) {
    String name = typed.strip();
    if (name.isEmpty()) {
      throw Problem.of("name.empty");
    }
    if (name.length() > MAX_CHARS) {
      throw Problem.of("name.long", MAX_CHARS);
    }
    if (!name.codePoints().allMatch(UserName::isVisible)) {
      throw Problem.of("name.character");
    }
    if (taken.contains(name)) {
      throw Problem.of("name.bot", name);
    }
    return new UserName(name);
  }

  /** Whether people can see a character. */
  static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
