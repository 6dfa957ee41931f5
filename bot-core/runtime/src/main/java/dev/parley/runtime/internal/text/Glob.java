package dev.parley.runtime.internal.text;

/**
 * A pattern of whole words: {@code *} stands for any characters or none, {@code ?} for one
 * character, everything else for itself.
 */
public record Glob(String glob) {

  /** Whether the word is one of these. */
  public boolean matches(String word) {
    int at = 0;
    int k = 0;
    int star = -1;
    int starWord = 0;
    while (k < word.length()) {
      char wanted = at < glob.length() ? glob.charAt(at) : '\0';
      if (wanted == '*') {
        star = at++;
        starWord = k;
      } else if (wanted == '?' || wanted == word.charAt(k)) {
        at++;
        k++;
      } else if (star >= 0) {
        // The last star takes one character more; stars before it need not be tried again.
        at = star + 1;
        k = ++starWord;
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
