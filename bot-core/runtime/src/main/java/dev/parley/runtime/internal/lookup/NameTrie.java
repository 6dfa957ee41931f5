package dev.parley.runtime.internal.lookup;

import dev.parley.runtime.internal.text.Folding;
import java.util.List;

/**
 * Finds which of many names, of one or several words, a text has at its head. Characters are
 * compared folded, any number of spaces parts two words, and a name ends where a word of the text
 * does. It is a walk down a tree of characters, so it costs what is written of the name, however
 * many names there are and however long their common head is.
 */
public final class NameTrie {

  private final CharTrie trie = new CharTrie();
  private final int[] number;

  /**
   * @param names folded, their words parted by one space, none twice; they are numbered from 0 on
   */
  public NameTrie(List<String> names) {
    int[] ends = new int[names.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = trie.add(names.get(i));
    }
    number = trie.numbers(ends);
  }

  /** Tells the number of every name that stands at this place of the text, the shortest first. */
  public void at(int start, String text, Found found) {
    int node = CharTrie.ROOT;
    int at = start;
    while (node != CharTrie.NONE) {
      boolean end = at == text.length() || Character.isWhitespace(text.charAt(at));
      if (end && number[node] >= 0) {
        found.accept(number[node]);
      }
      if (at == text.length()) {
        return;
      }
      if (end) {
        node = trie.child(node, ' ');
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else {
        node = trie.child(node, Folding.folded(text.charAt(at++)));
      }
    }
  }
}
