package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.argument.Captures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command that somebody wrote, by the place of their arguments. */
final class BoundArguments implements Captures {

  private final @Nullable String[] texts;
  private final List<String> rest;

  BoundArguments(@Nullable String[] texts, List<String> rest) {
    this.texts = texts;
    this.rest = rest;
  }

  @Override
  public @Nullable String text(int index) {
    return texts[index];
  }

  @Override
  public List<String> words(int index) {
    return rest;
  }
}
