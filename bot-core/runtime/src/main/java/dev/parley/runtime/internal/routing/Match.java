package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.pattern.TextPattern;

/** The route that an event takes, with what it cuts out of the text. */
public sealed interface Match {

  Route route();

  /**
   * The pieces, cut when they are asked for.
   *
   * @throws ArgumentMismatch when what a person wrote does not fit the command
   */
  Captures captures() throws ArgumentMismatch;

  /** Nothing is cut out. */
  record Whole(Route route) implements Match {

    @Override
    public Captures captures() {
      return Captures.NONE;
    }
  }

  /**
   * A pattern was found.
   *
   * @param looked the text, as far as the pattern looked at it
   * @param start where it begins there
   */
  record Found(Route route, TextPattern pattern, String looked, int start) implements Match {

    @Override
    public Captures captures() {
      return pattern.captures(looked, start);
    }
  }

  /** The pieces are known. */
  record Cut(Route route, Captures captures) implements Match {}

  /**
   * A command was called.
   *
   * @param end where its name ends in the text
   */
  record Called(Route route, CommandSyntax syntax, String text, int end) implements Match {

    @Override
    public Captures captures() throws ArgumentMismatch {
      return syntax.bind(text, end);
    }
  }
}
