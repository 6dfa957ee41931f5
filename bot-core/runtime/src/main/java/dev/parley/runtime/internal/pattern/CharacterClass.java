package dev.parley.runtime.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/** A class of characters in brackets. */
final class CharacterClass {

  /** Classes with more characters say too little to be a literal. */
  private static final int FEW = 4;

  private CharacterClass() {}

  /** Reads one: its characters when they are few and are named one by one or by a short range. */
  static List<String> read(Scanner in, boolean fold) throws ExpressionException {
    int start = in.position();
    in.skip(1);
    boolean many = false;
    if (in.lookingAt("^")) {
      in.skip(1);
      many = true;
    }
    List<String> few = new ArrayList<>();
    for (boolean first = true; first || !in.lookingAt("]"); first = false) {
      if (!in.more()) {
        throw new ExpressionException("a [ is not closed", in.from(start));
      }
      if (skipNamed(in) || Escapes.skipClass(in)) {
        many = true;
      } else {
        many |= !range(in, start, few, fold);
      }
    }
    in.skip(1);
    return many ? List.of() : few;
  }

  /** A character or a range; false when with it there are too many. */
  private static boolean range(Scanner in, int start, List<String> few, boolean fold)
      throws ExpressionException {
    int begin = in.position();
    int low = single(in, start);
    int high = low;
    if (in.lookingAt("-") && !in.lookingAt("-]")) {
      in.skip(1);
      high = single(in, start);
      if (high < low) {
        throw new ExpressionException("a range runs backwards", in.from(begin));
      }
    }
    if (fold && CaseFolding.isEndless(low, high)) {
      throw ExpressionException.endless(in.from(begin));
    }
    if (high - low + few.size() >= FEW) {
      return false;
    }
    for (int c = low; c <= high; c++) {
      few.add(Character.toString(c));
    }
    return true;
  }

  private static int single(Scanner in, int start) throws ExpressionException {
    if (!in.more()) {
      throw new ExpressionException("a [ is not closed", in.from(start));
    }
    return in.peek() == '\\' ? Escapes.character(in) : in.next();
  }

  /** Skips {@code [:alpha:]} and the like. */
  private static boolean skipNamed(Scanner in) {
    int start = in.position();
    if (!in.lookingAt("[:")) {
      return false;
    }
    in.upTo(":]");
    if (in.from(start).endsWith(":]")) {
      return true;
    }
    in.rewind(start);
    return false;
  }
}
