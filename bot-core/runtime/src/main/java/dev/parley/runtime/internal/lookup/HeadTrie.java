package dev.parley.runtime.internal.lookup;

import java.util.List;

/** Finds with which of many texts another one begins: a walk down a tree of characters. */
public final class HeadTrie {

  private final CharTrie trie = new CharTrie();
  private final int[] number;

  /**
   * @param heads none empty, none twice; they are numbered from 0 on
   */
  public HeadTrie(List<String> heads) {
    int[] ends = new int[heads.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = trie.add(heads.get(i));
    }
    number = trie.numbers(ends);
  }

  /** Tells the number of every head that the text begins with, the shortest first. */
  public void of(String text, Found found) {
    int node = CharTrie.ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = trie.child(node, text.charAt(i));
      if (node == CharTrie.NONE) {
        return;
      }
      if (number[node] >= 0) {
        found.accept(number[node]);
      }
    }
  }
}
