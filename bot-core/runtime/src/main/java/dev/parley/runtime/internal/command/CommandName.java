package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.text.Folding;
import java.util.List;
import java.util.stream.Collectors;

/** How the name of a command is written: one or several plain words. */
public final class CommandName {

  private CommandName() {}

  /**
   * The name as calls are compared with it: folded, its words parted by one space.
   *
   * @throws IllegalArgumentException with a sentence, when it is none
   */
  public static String of(String declared) {
    List<String> words = new Words(declared).all();
    if (words.isEmpty() || !words.stream().allMatch(CommandName::isWord)) {
      throw new IllegalArgumentException(
          "the name \""
              + declared
              + "\" of a command must be words without the prefix, each beginning with a letter or"
              + " digit");
    }
    return words.stream().map(Folding::folded).collect(Collectors.joining(" "));
  }

  /** Whether it may stand in a name. */
  static boolean isWord(String word) {
    return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
  }

  /** How many words a name has. */
  public static int words(String name) {
    return (int) name.chars().filter(c -> c == ' ').count() + 1;
  }
}
