package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.argument.Captures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command that somebody wrote, by the place of their arguments. */
final class BoundArguments implements Captures {

  private final CommandSyntax syntax;
  private final @Nullable String[] texts;

  BoundArguments(CommandSyntax syntax, @Nullable String[] texts) {
    this.syntax = syntax;
    this.texts = texts;
  }

  @Override
  public @Nullable String text(int index) {
    return texts[index];
  }

  @Override
  public List<String> words(int index) {
    String text = texts[index];
    return text != null && syntax.arguments().get(index).rest()
        ? new Words(text).all()
        : Captures.super.words(index);
  }
}
