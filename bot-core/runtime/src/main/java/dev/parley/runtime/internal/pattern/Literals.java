package dev.parley.runtime.internal.pattern;

import java.util.List;

/**
 * Texts of which at least one stands in everything that a pattern matches.
 *
 * @param anyOf none when nothing is known
 * @param folded whether they are to be compared without regard to case, and are {@link
 *     CaseFolding#fold(String) folded}
 */
public record Literals(List<String> anyOf, boolean folded) {

  static final Literals NONE = new Literals(List.of(), false);

  public Literals {
    anyOf = List.copyOf(anyOf);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return anyOf.isEmpty();
  }

  /** Whether one of them stands in the text. */
  boolean standIn(String text) {
    for (String literal : anyOf) {
      if (folded ? CaseFolding.contains(text, literal) : text.contains(literal)) {
        return true;
      }
    }
    return false;
  }
}
