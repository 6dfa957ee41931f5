package dev.parley.runtime.internal.handler;

/**
 * Keys of chatroom entries by a pattern: {@code *} stands for any characters or none, {@code ?} for
 * one character, everything else for itself.
 */
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
    int at = 0;
    int k = 0;
    int star = -1;
    int starKey = 0;
    while (k < key.length()) {
      char wanted = at < glob.length() ? glob.charAt(at) : '\0';
      if (wanted == '*') {
        star = at++;
        starKey = k;
      } else if (wanted == '?' || wanted == key.charAt(k)) {
        at++;
        k++;
      } else if (star >= 0) {
        // The last star takes one character more; stars before it need not be tried again.
        at = star + 1;
        k = ++starKey;
      } else {
        return false;
      }
    }
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    return at == glob.length();
  }

  @Override
  public String toString() {
    return glob;
  }
}
