package dev.parley.runtime.internal.argument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of a text that a command or a pattern cuts out, by their place. */
public interface Captures {

  /** Nothing was cut out. */
  Captures NONE = index -> null;

  /** The piece as it was written; null when it was left out. */
  @Nullable String text(int index);

  /** The words of the piece; only an argument that takes the rest has more than one. */
  default List<String> words(int index) {
    String text = text(index);
    return text == null ? List.of() : List.of(text);
  }
}
