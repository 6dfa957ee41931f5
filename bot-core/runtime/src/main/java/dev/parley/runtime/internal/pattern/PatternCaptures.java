package dev.parley.runtime.internal.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.parley.runtime.internal.argument.Captures;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a match. RE2 finds them in a second run, from where the match begins, so that only
 * who asks for them pays for it. Used by one thread.
 */
final class PatternCaptures implements Captures {

  private final Pattern pattern;
  private final String text;
  private final int start;
  private @Nullable Matcher matcher;

  PatternCaptures(Pattern pattern, String text, int start) {
    this.pattern = pattern;
    this.text = text;
    this.start = start;
  }

  @Override
  public @Nullable String text(int index) {
    Matcher found = matcher;
    if (found == null) {
      found = pattern.matcher(text);
      found.find(start);
      matcher = found;
    }
    return found.group(index);
  }
}
