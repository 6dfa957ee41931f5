package dev.parley.runtime.internal.pattern;

import java.util.List;

/** What an RE2 expression is made of, as far as its size and its required literals need it. */
sealed interface Expression {

  /** Nothing is consumed: the empty text, an anchor, a word boundary. */
  record Empty() implements Expression {}

  /** Exactly these characters. */
  record Literal(String text) implements Expression {}

  /** One character of a few. */
  record OneOf(List<String> characters) implements Expression {}

  /** One character of many, or of a set that is not looked into. */
  record AnyCharacter() implements Expression {}

  /** One behind the other. */
  record Sequence(List<Expression> parts) implements Expression {}

  /** One of them. */
  record Choice(List<Expression> alternatives) implements Expression {}

  /**
   * Several times the same.
   *
   * @param max -1 when there is no limit
   */
  record Repeat(Expression part, int min, int max) implements Expression {}

  /** A group that is captured. */
  record Group(Expression part) implements Expression {}
}
