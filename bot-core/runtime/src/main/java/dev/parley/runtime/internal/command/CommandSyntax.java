package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.argument.Captured;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as its handler declares it: {@code hello <name> [times]}, {@code seat take <number>}.
 *
 * @param name folded; several words when it is a sub-command
 * @param usage as declared, without the prefix
 */
public record CommandSyntax(String name, List<Argument> arguments, String usage)
    implements CaptureNames {

  /**
   * One argument.
   *
   * @param optional it may be left out
   * @param rest it takes everything that is left
   * @param choices what it may be, as declared; anything when empty
   */
  public record Argument(String name, boolean optional, boolean rest, List<String> choices) {

    public Argument {
      choices = List.copyOf(choices);
    }

    /** The choice that was written; the text itself where anything may be written. */
    String chosen(String text) throws ArgumentMismatch {
      if (choices.isEmpty()) {
        return text;
      }
      String folded = Folding.folded(text);
      for (String choice : choices) {
        if (Folding.folded(choice).equals(folded)) {
          return choice;
        }
      }
      throw new ArgumentMismatch("argument.choice", text, name, String.join(", ", choices));
    }
  }

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "([<\\[])([\\p{L}_][\\p{L}\\p{N}_]*)(?:(\\.\\.\\.)|:([^\\s<>\\[\\]|:]+(?:\\|[^\\s<>\\[\\]|:]+)*))?([>\\]])");

  /**
   * Reads a declaration.
   *
   * @throws IllegalArgumentException with a sentence, when it is not one
   */
  public static CommandSyntax parse(String declaration) {
    List<String> parts = new Words(declaration).all();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("the command has no name");
    }
    int words = (int) parts.stream().takeWhile(CommandName::isWord).count();
    if (words == 0) {
      throw new IllegalArgumentException(
          "the command \""
              + declaration
              + "\" must begin with its name, without the prefix: a letter or digit");
    }
    List<Argument> arguments = new ArrayList<>();
    for (String part : parts.subList(words, parts.size())) {
      arguments.add(argument(part, declaration));
    }
    check(arguments, declaration);
    return new CommandSyntax(
        CommandName.of(String.join(" ", parts.subList(0, words))),
        List.copyOf(arguments),
        String.join(" ", parts));
  }

  @Override
  public @Nullable Captured captured(String argumentName) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.name().equals(argumentName)) {
        return new Captured(i, argument.optional(), argument.rest());
      }
    }
    return null;
  }

  @Override
  public List<String> names() {
    return arguments.stream().map(Argument::name).toList();
  }

  /** Gives each argument its words, which stand behind a place of the text. */
  public Captures bind(String text, int start) throws ArgumentMismatch {
    Words words = new Words(text, start);
    @Nullable String[] texts = new @Nullable String[arguments.size()];
    for (int i = 0; i < texts.length; i++) {
      Argument argument = arguments.get(i);
      if (argument.rest()) {
        texts[i] = words.rest();
      } else {
        String word = words.next();
        texts[i] = word == null ? null : argument.chosen(word);
      }
      if (texts[i] == null && !argument.optional()) {
        throw new ArgumentMismatch("argument.missing", argument.name());
      }
    }
    String more = words.next();
    if (more != null) {
      throw new ArgumentMismatch("argument.superfluous", more);
    }
    return new BoundArguments(this, texts);
  }

  private static Argument argument(String part, String declaration) {
    Matcher matcher = ARGUMENT.matcher(part);
    boolean optional = part.startsWith("[");
    if (!matcher.matches() || optional != part.endsWith("]")) {
      throw new IllegalArgumentException(
          "the command \""
              + declaration
              + "\" has \""
              + part
              + "\" behind its name, where only <argument>, [argument], <argument:one|another>,"
              + " <argument...> and [argument...] may stand");
    }
    String choices = matcher.group(4);
    return new Argument(
        matcher.group(2),
        optional,
        matcher.group(3) != null,
        choices == null ? List.of() : List.of(choices.split("\\|")));
  }

  private static void check(List<Argument> arguments, String declaration) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (!names.add(argument.name())) {
        throw new IllegalArgumentException(
            "the command \"" + declaration + "\" has two arguments " + argument.name());
      }
      if (argument.rest() && i < arguments.size() - 1) {
        throw new IllegalArgumentException(
            "the command \"" + declaration + "\": only the last argument can take the rest");
      }
      if (!argument.optional() && i > 0 && arguments.get(i - 1).optional()) {
        throw new IllegalArgumentException(
            "the command \""
                + declaration
                + "\": behind an argument that may be left out, all others may be left out");
      }
    }
  }
}
