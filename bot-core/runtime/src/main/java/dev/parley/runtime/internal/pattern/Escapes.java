package dev.parley.runtime.internal.pattern;

/** What a backslash makes of the characters behind it. */
final class Escapes {

  private static final int HIGHEST = Character.MAX_CODE_POINT;

  private Escapes() {}

  /** Skips a class such as {@code \d} or {@code \p{Han}}; false when there is none. */
  static boolean skipClass(Scanner in) throws ExpressionException {
    int start = in.position();
    if (in.lookingAt("\\p") || in.lookingAt("\\P")) {
      in.skip(2);
      if (!in.more()) {
        throw new ExpressionException("\\p needs a name, as in \\p{Han}", in.from(start));
      }
      if (in.next() == '{') {
        in.upTo("}");
      }
      return true;
    }
    for (String known : new String[] {"\\d", "\\D", "\\s", "\\S", "\\w", "\\W"}) {
      if (in.lookingAt(known)) {
        in.skip(2);
        return true;
      }
    }
    return false;
  }

  /** The one character that is meant. */
  static int character(Scanner in) throws ExpressionException {
    int start = in.position();
    in.skip(1);
    if (!in.more()) {
      throw new ExpressionException("a backslash stands at the end", in.whole());
    }
    int c = in.next();
    return switch (c) {
      case '0' -> octal(in, 0);
      case '1', '2', '3', '4', '5', '6', '7' -> {
        if (!isOctal(in)) {
          throw new ExpressionException("back references do not exist in RE2", in.from(start));
        }
        yield octal(in, c - '0');
      }
      case 'x' -> hexadecimal(in, start);
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> {
        if (isLetterOrDigit(c)) {
          throw unknown(c, in.from(start));
        }
        yield c;
      }
    };
  }

  private static ExpressionException unknown(int c, String written) {
    String reason =
        switch (c) {
          case 'u' -> "a character is written \\x{4e2d} in RE2, and Chinese ones are \\p{Han}";
          case 'k' -> "back references do not exist in RE2";
          case 'Z' -> "the end of the text is \\z or $ in RE2";
          case 'h', 'R', 'X' -> "RE2 has \\s for spaces and \\n for the end of a line";
          case 'G' -> "a match does not go on from the one before in RE2";
          default -> "RE2 does not have this escape";
        };
    return new ExpressionException(reason, written);
  }

  private static int octal(Scanner in, int first) {
    int value = first;
    for (int i = 1; i < 3 && isOctal(in); i++) {
      value = value * 8 + in.next() - '0';
    }
    return value;
  }

  private static boolean isOctal(Scanner in) {
    return in.more() && in.peek() >= '0' && in.peek() <= '7';
  }

  private static int hexadecimal(Scanner in, int start) throws ExpressionException {
    String digits;
    if (in.lookingAt("{")) {
      in.skip(1);
      digits = in.upTo("}");
      if (!in.from(start).endsWith("}")) {
        digits = "";
      }
    } else {
      int from = in.position();
      for (int i = 0; i < 2 && in.more(); i++) {
        in.next();
      }
      digits = in.from(from);
      if (digits.length() != 2) {
        digits = "";
      }
    }
    int value = 0;
    for (int i = 0; i < digits.length() && value <= HIGHEST; i++) {
      int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), 16) : -1;
      value = digit < 0 ? HIGHEST + 1 : value * 16 + digit;
    }
    if (digits.isEmpty() || value > HIGHEST) {
      throw new ExpressionException(
          "a character by its number is written \\x41 or \\x{4e2d}", in.from(start));
    }
    return value;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
