package dev.parley.runtime.internal.lookup;

import java.util.List;

/**
 * Finds which of many keywords a text contains, in one pass over it: the automaton of Aho and
 * Corasick ("Efficient string matching", 1975).
 *
 * <p>All keywords stand in one tree of characters. While the text is read, the node is the longest
 * end of what was read that is the head of a keyword. When the next character does not go on from
 * there, the automaton falls back to the next shorter such end, which is known beforehand for every
 * node; since it falls no more often than it has climbed, a text of n characters takes at most 2n
 * steps. Every node also knows the nearest node on its way back at which a keyword ends. These ways
 * form chains, and a chain of which a part was seen in this text was seen to its end, so that
 * keywords that are all ends of each other do not make it slow either.
 *
 * <p>Most texts are at the root most of the time. There the automaton first asks a small {@link
 * HeadFilter} whether a keyword begins with the next three characters, and climbs only then.
 */
public final class KeywordAutomaton {

  private final CharTrie trie = new CharTrie();
  private final HeadFilter heads;
  private final int[] fallBack;
  private final int[] keyword;
  private final int[] ending;
  private final int keywords;

  /**
   * @param keywords none empty, none twice; they are numbered from 0 on
   */
  public KeywordAutomaton(List<String> keywords) {
    this.keywords = keywords.size();
    heads = new HeadFilter(keywords);
    int[] ends = new int[keywords.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = trie.add(keywords.get(i));
    }
    keyword = trie.numbers(ends);
    fallBack = new int[trie.size()];
    ending = new int[trie.size()];
    link();
  }

  /** Nodes by their depth, so that every node comes behind those that it can fall back to. */
  private void link() {
    int[] parent = new int[trie.size()];
    char[] label = new char[trie.size()];
    trie.forEachEdge(
        (node, c, child) -> {
          parent[child] = node;
          label[child] = c;
        });
    for (int node : byDepth(parent)) {
      if (parent[node] != CharTrie.ROOT) {
        fallBack[node] = next(fallBack[parent[node]], label[node]);
      }
      ending[node] = keyword[node] >= 0 ? node : ending[fallBack[node]];
    }
  }

  private static int[] byDepth(int[] parent) {
    // A node is always made after its parent, so its number is the higher one.
    int[] depth = new int[parent.length];
    int deepest = 0;
    for (int node = 1; node < parent.length; node++) {
      depth[node] = depth[parent[node]] + 1;
      deepest = Math.max(deepest, depth[node]);
    }
    int[] start = new int[deepest + 2];
    for (int node = 1; node < parent.length; node++) {
      start[depth[node] + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] order = new int[parent.length - 1];
    for (int node = 1; node < parent.length; node++) {
      order[start[depth[node]]++] = node;
    }
    return order;
  }

  /** The node behind the character, from this one or from where it falls back to. */
  private int next(int from, char c) {
    int node = from;
    while (true) {
      int child = trie.child(node, c);
      if (child != CharTrie.NONE) {
        return child;
      }
      if (node == CharTrie.ROOT) {
        return CharTrie.ROOT;
      }
      node = fallBack[node];
    }
  }

  /** What each character of a text is read as. */
  @FunctionalInterface
  public interface CharMap {

    /** As itself. */
    CharMap SAME = c -> c;

    char map(char c);
  }

  /**
   * Tells the number of every keyword that the text contains, each once.
   *
   * @param map what each character of the text is read as
   */
  public void in(String text, CharMap map, Found found) {
    if (keywords == 0 || text.isEmpty()) {
      return;
    }
    int first = CharTrie.ROOT;
    IntSet told = null;
    int node = CharTrie.ROOT;
    int length = text.length();
    char second = map.map(text.charAt(0));
    char third = length > 1 ? map.map(text.charAt(1)) : 0;
    for (int i = 0; i < length; i++) {
      char c = second;
      second = third;
      third = i + 2 < length ? map.map(text.charAt(i + 2)) : 0;
      if (node != CharTrie.ROOT || heads.mayBegin(c, second, third)) {
        node = next(node, c);
        int end = ending[node];
        if (end == CharTrie.ROOT || end == first) {
          continue;
        }
        // Most texts have one keyword or none, so nothing need be remembered for them.
        if (first == CharTrie.ROOT) {
          first = end;
          if (tellAll(end, found) == keywords) {
            return;
          }
        } else {
          told = told == null ? numbers(first) : told;
          tell(end, told, found);
          if (told.size() == keywords) {
            return;
          }
        }
      }
    }
  }

  /** Tells every keyword that ends there, and says how many these are. */
  private int tellAll(int first, Found found) {
    int count = 0;
    for (int end = first; end != CharTrie.ROOT; end = ending[fallBack[end]]) {
      found.accept(keyword[end]);
      count++;
    }
    return count;
  }

  private IntSet numbers(int first) {
    IntSet numbers = new IntSet();
    for (int end = first; end != CharTrie.ROOT; end = ending[fallBack[end]]) {
      numbers.add(keyword[end]);
    }
    return numbers;
  }

  private void tell(int first, IntSet told, Found found) {
    for (int end = first; end != CharTrie.ROOT; end = ending[fallBack[end]]) {
      if (!told.add(keyword[end])) {
        return;
      }
      found.accept(keyword[end]);
    }
  }
}
