package dev.parley.runtime.internal.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads the syntax of RE2 as RE2/J does: every expression that RE2/J accepts is accepted here, and
 * what it rejects is rejected. Groups that are open stand on a stack of our own, so an expression
 * cannot exhaust the thread's.
 *
 * <p>As in RE2/J, a repetition is of the last thing before it in its sequence, and flags such as
 * {@code (?i)} hold up to the end of the group that they stand in, alternatives behind included.
 */
final class ExpressionParser {

  /** How deep groups may be nested: RE2/J compiles them by recursion. */
  private static final int DEEPEST = 200;

  /** RE2's own limit. */
  private static final int MOST_REPEATS = 1000;

  private static final Expression EMPTY = new Expression.Empty();

  private final Scanner in;
  private final Deque<Open> open = new ArrayDeque<>();
  private Open current = new Open(false, false);
  private boolean fold;
  private boolean folds;

  /**
   * What was read.
   *
   * @param folds whether a part of it is case-insensitive
   */
  record Parsed(Expression expression, boolean folds) {}

  private ExpressionParser(String text) {
    in = new Scanner(text);
  }

  /**
   * Reads an expression.
   *
   * @throws ExpressionException when RE2 does not have it
   */
  static Parsed parse(String text) throws ExpressionException {
    ExpressionParser parser = new ExpressionParser(text);
    return new Parsed(parser.read(), parser.folds);
  }

  private Expression read() throws ExpressionException {
    boolean behindRepeat = false;
    while (in.more()) {
      boolean repeat = false;
      int start = in.position();
      switch (in.peek()) {
        case '(' -> openGroup();
        case ')' -> closeGroup(start);
        case '|' -> {
          in.skip(1);
          current.endAlternative();
        }
        case '^', '$' -> {
          in.skip(1);
          current.add(EMPTY);
        }
        case '.' -> {
          in.skip(1);
          current.add(new Expression.AnyCharacter());
        }
        case '[' -> characterClass();
        case '*', '+', '?' -> {
          int operator = in.next();
          repeat(start, operator == '+' ? 1 : 0, operator == '?' ? 1 : -1, behindRepeat);
          repeat = true;
        }
        case '{' -> repeat = counted(start, behindRepeat);
        case '\\' -> escape();
        default -> literal(in.next());
      }
      behindRepeat = repeat;
    }
    if (!open.isEmpty()) {
      throw new ExpressionException("a ( is not closed", in.whole());
    }
    return current.close();
  }

  private void openGroup() throws ExpressionException {
    if (open.size() == DEEPEST) {
      throw new ExpressionException("groups are nested deeper than " + DEEPEST, in.whole());
    }
    boolean before = fold;
    Flags flags = Flags.read(in, fold);
    fold = flags.fold();
    if (flags.opensGroup()) {
      open.push(current);
      current = new Open(flags.captures(), before);
    }
  }

  private void closeGroup(int start) throws ExpressionException {
    in.skip(1);
    if (open.isEmpty()) {
      throw new ExpressionException("a ) closes nothing", in.from(start));
    }
    Expression inner = current.close();
    boolean captures = current.captures;
    fold = current.foldBefore;
    current = open.pop();
    current.add(captures ? new Expression.Group(inner) : inner);
  }

  /** False when the brace is an ordinary character. */
  private boolean counted(int start, boolean behindRepeat) throws ExpressionException {
    Count count = Count.read(in);
    if (count == null) {
      in.rewind(start);
      literal(in.next());
      return false;
    }
    if (count.min() > MOST_REPEATS
        || count.max() > MOST_REPEATS
        || (count.max() >= 0 && count.min() > count.max())) {
      throw new ExpressionException(
          "a repetition counts from 0 to at most " + MOST_REPEATS, in.from(start));
    }
    repeat(start, count.min(), count.max(), behindRepeat);
    return true;
  }

  private void repeat(int start, int min, int max, boolean behindRepeat)
      throws ExpressionException {
    if (in.more() && in.peek() == '?') {
      in.skip(1);
    }
    if (behindRepeat) {
      throw new ExpressionException(
          "a repetition of a repetition, as possessive ones are written, does not exist in RE2",
          in.from(start));
    }
    if (!current.repeatLast(min, max)) {
      throw new ExpressionException("there is nothing to repeat", in.from(start));
    }
    if (current.repeats > DEEPEST) {
      throw new ExpressionException("too many repetitions of one thing", in.from(start));
    }
  }

  private void escape() throws ExpressionException {
    if (in.lookingAt("\\A") || in.lookingAt("\\b") || in.lookingAt("\\B") || in.lookingAt("\\z")) {
      in.skip(2);
      current.add(EMPTY);
    } else if (in.lookingAt("\\Q")) {
      in.skip(2);
      for (int c : in.upTo("\\E").codePoints().toArray()) {
        literal(c);
      }
    } else if (Escapes.skipClass(in)) {
      current.add(new Expression.AnyCharacter());
    } else {
      literal(Escapes.character(in));
    }
  }

  private void characterClass() throws ExpressionException {
    List<String> few = CharacterClass.read(in, fold);
    folds |= fold && !few.isEmpty();
    if (few.isEmpty() || (fold && few.stream().anyMatch(each -> each.length() > 1))) {
      current.add(new Expression.AnyCharacter());
    } else {
      current.add(new Expression.OneOf(few));
    }
  }

  private void literal(int codePoint) throws ExpressionException {
    folds |= fold;
    if (fold && CaseFolding.isEndless(codePoint, codePoint)) {
      throw ExpressionException.endless(Character.toString(codePoint));
    }
    current.add(
        fold && Character.isSupplementaryCodePoint(codePoint)
            ? new Expression.AnyCharacter()
            : new Expression.Literal(Character.toString(codePoint)));
  }

  /** A group that is being read, or the whole. */
  private static final class Open {

    private final boolean captures;
    private final boolean foldBefore;
    private final List<Expression> alternatives = new ArrayList<>();
    private List<Expression> sequence = new ArrayList<>();
    private int repeats;

    Open(boolean captures, boolean foldBefore) {
      this.captures = captures;
      this.foldBefore = foldBefore;
    }

    void add(Expression part) {
      sequence.add(part);
      repeats = 0;
    }

    boolean repeatLast(int min, int max) {
      if (sequence.isEmpty()) {
        return false;
      }
      sequence.add(new Expression.Repeat(sequence.removeLast(), min, max));
      repeats++;
      return true;
    }

    void endAlternative() {
      alternatives.add(sequence());
      sequence = new ArrayList<>();
    }

    Expression close() {
      if (alternatives.isEmpty()) {
        return sequence();
      }
      alternatives.add(sequence());
      return new Expression.Choice(List.copyOf(alternatives));
    }

    private Expression sequence() {
      return switch (sequence.size()) {
        case 0 -> EMPTY;
        case 1 -> sequence.getFirst();
        default -> new Expression.Sequence(List.copyOf(sequence));
      };
    }
  }
}
