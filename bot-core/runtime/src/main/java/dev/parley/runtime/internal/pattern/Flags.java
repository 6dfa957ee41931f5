package dev.parley.runtime.internal.pattern;

/**
 * What stands at the head of a group.
 *
 * @param fold whether what follows is case-insensitive
 * @param opensGroup false for flags that stand alone, as in {@code (?i)}
 */
record Flags(boolean fold, boolean opensGroup, boolean captures) {

  /** Reads from the opening parenthesis on. */
  static Flags read(Scanner in, boolean fold) throws ExpressionException {
    int start = in.position();
    if (!in.lookingAt("(?")) {
      in.skip(1);
      return new Flags(fold, true, true);
    }
    if (in.lookingAt("(?P<") || in.lookingAt("(?<")) {
      if (in.lookingAt("(?<=") || in.lookingAt("(?<!")) {
        in.skip(4);
        throw new ExpressionException("look-behind does not exist in RE2", in.from(start));
      }
      in.skip(in.lookingAt("(?P<") ? 4 : 3);
      String name = in.upTo(">");
      if (!name.matches("[A-Za-z0-9_]+") || !in.from(start).endsWith(">")) {
        throw new ExpressionException(
            "a named group is written (?<name>...) or (?P<name>...), with letters A-Z a-z, digits"
                + " and _",
            in.from(start));
      }
      return new Flags(fold, true, true);
    }
    in.skip(2);
    return letters(in, fold, start);
  }

  private static Flags letters(Scanner in, boolean fold, int start) throws ExpressionException {
    boolean on = true;
    boolean letters = false;
    boolean folded = fold;
    while (in.more()) {
      int c = in.next();
      switch (c) {
        case 'i' -> folded = on;
        case 'm', 's', 'U' -> {}
        case '-' -> {
          if (!on) {
            throw unknown(in, start);
          }
          on = false;
        }
        case ':', ')' -> {
          if (!on && !letters) {
            throw unknown(in, start);
          }
          return new Flags(folded, c == ':', false);
        }
        default -> throw unknown(in, start);
      }
      letters = c != '-';
    }
    throw unknown(in, start);
  }

  private static ExpressionException unknown(Scanner in, int start) {
    String head = in.from(start);
    String reason =
        switch (head) {
          case "(?=", "(?!" -> "look-ahead does not exist in RE2";
          case "(?>" -> "an atomic group does not exist in RE2, and is not needed";
          case "(?#" -> "a comment does not exist in RE2";
          case "(?'" -> "a named group is written (?<name>...) or (?P<name>...)";
          default -> "the only flags of RE2 are i, m, s and U";
        };
    return new ExpressionException(reason, head);
  }
}
