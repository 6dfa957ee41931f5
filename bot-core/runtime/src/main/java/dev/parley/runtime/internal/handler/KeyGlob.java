package dev.parley.runtime.internal.handler;

import dev.parley.runtime.internal.text.Glob;

/** Keys of chatroom entries by a {@link Glob}. */
public record KeyGlob(String glob) {

  /** The service's limit. */
  private static final int LONGEST_KEY = 128;

  /**
   * @throws IllegalArgumentException with a sentence, when no key can match
   */
  public KeyGlob {
    if (!glob.matches("[A-Za-z0-9+=_*?-]+")
        || glob.chars().filter(c -> c != '*').count() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "no key matches \""
              + glob
              + "\": keys have 1 to "
              + LONGEST_KEY
              + " characters of A-Z a-z 0-9 + = - _, for which * and ? may stand");
    }
  }

  /** Whether the key is one of these. */
  public boolean matches(String key) {
    return new Glob(glob).matches(key);
  }

  @Override
  public String toString() {
    return glob;
  }
}
