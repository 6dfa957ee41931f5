package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.text.Folding;
import java.util.List;
import java.util.stream.Collectors;

/** How the name of a command is written: one or several plain words. */
public final class CommandName {

  /** No command of that name is called. */
  public static final int NOT_HERE = -1;

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

  /**
   * Where a name ends that is called in a text; {@link #NOT_HERE} when it is not.
   *
   * @param name folded, its words parted by one space
   * @param start where it would begin
   */
  public static int end(String name, String text, int start) {
    int at = start;
    for (int i = 0; i < name.length(); i++) {
      char wanted = name.charAt(i);
      if (at == text.length()) {
        return NOT_HERE;
      }
      if (wanted == ' ') {
        if (!Character.isWhitespace(text.charAt(at))) {
          return NOT_HERE;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (Folding.folded(text.charAt(at)) == wanted) {
        at++;
      } else {
        return NOT_HERE;
      }
    }
    return at == text.length() || Character.isWhitespace(text.charAt(at)) ? at : NOT_HERE;
  }

  /** How many words a name has. */
  public static int words(String name) {
    return (int) name.chars().filter(c -> c == ' ').count() + 1;
  }
}
