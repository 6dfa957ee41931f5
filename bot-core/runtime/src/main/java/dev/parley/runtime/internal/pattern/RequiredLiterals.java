package dev.parley.runtime.internal.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts of which one must occur wherever an expression matches, so that the expression is run
 * only on messages that contain one.
 *
 * <p>For every part two things are known. Its <em>exact</em> texts: all that it can match, when
 * these are few. Its <em>required</em> texts: one of them stands in every match. In a sequence
 * exact parts are multiplied as long as they stay few ({@code a[bc]d} is {@code abd} or {@code
 * acd}); each run of them, and each part's own required texts, would do for the whole, and the most
 * telling is taken. A choice needs one for each of its alternatives. What may be left out requires
 * nothing. Anchors match the empty text. This errs to one side only: what it finds is always
 * required, but it does not find everything.
 */
final class RequiredLiterals {

  /** More products of a sequence are not followed up. */
  private static final int FEW = 16;

  /** More alternatives would occur too often, and fill the index. */
  private static final int MANY = 256;

  /** What is longer does not tell more. */
  private static final int LONG_ENOUGH = 32;

  private static final Set<String> EMPTY = Set.of("");

  /**
   * What is known of a part.
   *
   * @param exact all that it can match; null when that is much or unknown
   * @param required one of them stands in every match; null when nothing is known
   */
  private record Known(@Nullable Set<String> exact, @Nullable Set<String> required) {

    static final Known NOTHING = new Known(null, null);

    static Known exactly(Set<String> texts) {
      return new Known(texts, texts);
    }
  }

  private RequiredLiterals() {}

  static Literals of(ExpressionParser.Parsed parsed) {
    Set<String> best = known(parsed.expression()).required();
    if (best == null || best.contains("")) {
      return Literals.NONE;
    }
    List<String> literals =
        best.stream()
            .map(RequiredLiterals::shortened)
            .map(each -> parsed.folds() ? CaseFolding.fold(each) : each)
            .distinct()
            .toList();
    return new Literals(shortest(literals), parsed.folds());
  }

  /** Where one of them stands in another, that one alone says as much. */
  private static List<String> shortest(List<String> literals) {
    return literals.stream()
        .filter(
            each ->
                literals.stream().noneMatch(other -> !other.equals(each) && each.contains(other)))
        .toList();
  }

  private static Known known(Expression expression) {
    return switch (expression) {
      case Expression.Empty ignored -> Known.exactly(EMPTY);
      case Expression.Literal literal -> Known.exactly(Set.of(literal.text()));
      case Expression.OneOf few -> Known.exactly(new LinkedHashSet<>(few.characters()));
      case Expression.AnyCharacter ignored -> Known.NOTHING;
      case Expression.Group group -> known(group.part());
      case Expression.Sequence sequence -> sequence(sequence.parts());
      case Expression.Choice choice -> choice(choice.alternatives());
      case Expression.Repeat repeat -> repeated(repeat);
    };
  }

  private static Known repeated(Expression.Repeat repeat) {
    if (repeat.max() == 0) {
      return Known.exactly(EMPTY);
    }
    Known once = known(repeat.part());
    if (repeat.min() == 0) {
      Set<String> exact = once.exact();
      return repeat.max() == 1 && exact != null && exact.size() < FEW
          ? Known.exactly(union(EMPTY, exact))
          : Known.NOTHING;
    }
    if (repeat.max() == 1) {
      return once;
    }
    // Up to a length that is long enough, as many as there are at least stand side by side.
    Run run = new Run();
    for (int i = 0; i < Math.min(repeat.min(), LONG_ENOUGH); i++) {
      run.add(once);
    }
    Known all = run.end();
    boolean complete = repeat.min() == repeat.max() && repeat.min() <= LONG_ENOUGH;
    return complete ? all : new Known(null, all.required());
  }

  private static Known sequence(List<Expression> parts) {
    Run run = new Run();
    parts.forEach(part -> run.add(known(part)));
    return run.end();
  }

  private static Known choice(List<Expression> alternatives) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    boolean allExact = true;
    for (Expression alternative : alternatives) {
      Known known = known(alternative);
      if (known.exact() == null) {
        allExact = false;
      } else {
        exact.addAll(known.exact());
      }
      if (known.required() == null) {
        return Known.NOTHING;
      }
      required.addAll(known.required());
    }
    if (required.size() > MANY) {
      return Known.NOTHING;
    }
    return new Known(allExact ? exact : null, required);
  }

  /** Parts that stand side by side. */
  private static final class Run {

    private Set<String> product = EMPTY;
    private boolean exact = true;
    private @Nullable Set<String> best;

    void add(Known part) {
      Set<String> texts = part.exact();
      if (texts != null && isFew(texts)) {
        product = product(product, texts);
        return;
      }
      cut();
      consider(part.required());
      if (texts != null) {
        // Too many to be multiplied with those before, but not too many to go on with.
        if (texts.size() <= FEW) {
          product = texts;
        }
      }
    }

    Known end() {
      if (exact) {
        return Known.exactly(product);
      }
      consider(product);
      return new Known(null, best);
    }

    private boolean isFew(Set<String> texts) {
      return texts.size() * product.size() <= (product == EMPTY ? MANY : FEW)
          && product.iterator().next().length() <= LONG_ENOUGH;
    }

    private void cut() {
      exact = false;
      consider(product);
      product = EMPTY;
    }

    private void consider(@Nullable Set<String> candidate) {
      if (candidate != null && !candidate.contains("") && tellsMore(candidate, best)) {
        best = candidate;
      }
    }
  }

  /** Longer texts tell more; of equal length, fewer. */
  private static boolean tellsMore(Set<String> one, @Nullable Set<String> other) {
    if (other == null) {
      return true;
    }
    int difference = shortest(one) - shortest(other);
    return difference > 0 || (difference == 0 && one.size() < other.size());
  }

  private static int shortest(Set<String> texts) {
    int shortest = LONG_ENOUGH;
    for (String text : texts) {
      shortest = Math.min(shortest, text.length());
    }
    return shortest;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Set<String> product(Set<String> heads, Set<String> tails) {
    if (tails == EMPTY) {
      return heads;
    }
    Set<String> all = new LinkedHashSet<>();
    for (String head : heads) {
      for (String tail : tails) {
        all.add(head + tail);
      }
    }
    return all;
  }

  private static String shortened(String text) {
    if (text.length() <= LONG_ENOUGH) {
      return text;
    }
    return text.substring(0, LONG_ENOUGH);
  }
}
