package dev.parley.runtime.internal.lookup;

import java.util.List;

/**
 * Finds which of many globs match a key: {@code *} stands for any characters or none, {@code ?} for
 * one, everything else for itself.
 *
 * <p>All globs stand in one tree, {@code *} and {@code ?} as characters like others. A key is read
 * with a set of nodes: those whose way from the root matches what was read. With each character a
 * node goes on to its child for that character and to its child {@code ?}; a node behind a {@code
 * *} also stays, and whoever reaches a node has also reached its child {@code *}, which may stand
 * for nothing. Globs with the same head are followed once.
 */
public final class GlobTrie {

  private static final char ANY = '*';
  private static final char ONE = '?';

  private final CharTrie trie = new CharTrie();
  private final int[] number;
  private final boolean[] behindStar;

  /**
   * @param globs none twice, runs of * written as one; they are numbered from 0 on
   */
  public GlobTrie(List<String> globs) {
    int[] ends = new int[globs.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = trie.add(globs.get(i));
    }
    number = trie.numbers(ends);
    behindStar = new boolean[trie.size()];
    trie.forEachEdge((node, c, child) -> behindStar[child] = c == ANY);
  }

  /** A glob as it is put in here: {@code a**b} matches what {@code a*b} does. */
  public static String normal(String glob) {
    return glob.replaceAll("\\*+", "*");
  }

  /** Tells the number of every glob that matches, each once. */
  public void matching(String key, Found found) {
    IntSet nodes = new IntSet();
    reach(CharTrie.ROOT, nodes);
    for (int i = 0; i < key.length() && nodes.size() > 0; i++) {
      IntSet next = new IntSet();
      for (int place = 0; place < nodes.places(); place++) {
        int node = nodes.at(place);
        if (node >= 0) {
          step(node, key.charAt(i), next);
        }
      }
      nodes = next;
    }
    for (int place = 0; place < nodes.places(); place++) {
      int node = nodes.at(place);
      if (node >= 0 && number[node] >= 0) {
        found.accept(number[node]);
      }
    }
  }

  private void step(int node, char c, IntSet next) {
    if (behindStar[node]) {
      reach(node, next);
    }
    // A key that has * or ? itself would take the wrong child.
    if (c != ANY && c != ONE) {
      reach(trie.child(node, c), next);
    }
    reach(trie.child(node, ONE), next);
  }

  private void reach(int node, IntSet nodes) {
    if (node != CharTrie.NONE && nodes.add(node)) {
      reach(trie.child(node, ANY), nodes);
    }
  }
}
