package dev.parley.runtime.internal.lookup;

import java.util.Arrays;

/**
 * A tree of characters without objects for its nodes. Nodes are numbers in the order in which they
 * are made, and the root is 0.
 *
 * <p>When a text is put in, its end is a chain of new nodes, each the next number. So one {@code
 * int} for each node says by which character the next number is its child, if it is, and whether it
 * has other children. Those stand in one open-addressed hash table for all nodes: an edge is a
 * {@code long} of 24 bits for the node, 16 for the character and 24 for the child. A walk along a
 * chain reads neighbouring memory, a walk off it ends without a look into the table, and the table
 * has no more edges than there are texts; so the tree costs 4 to 8 bytes for each node, also over
 * Chinese texts, where a node may have thousands of children or one.
 */
final class CharTrie {

  static final int ROOT = 0;

  /** There is no such node. */
  static final int NONE = -1;

  private static final int CHILD_BITS = 24;

  /** What 24 bits hold. */
  private static final int MOST_NODES = 1 << CHILD_BITS;

  private static final long CHILD_MASK = MOST_NODES - 1;

  /** In {@link #chains}: the next number is a child, by the character in the lower bits. */
  private static final int GOES_ON = 1 << 16;

  /** In {@link #chains}: there are children in the table. */
  private static final int BRANCHES = 1 << 17;

  /** Spreads neighbouring keys over the table: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private int[] chains = new int[16];
  private int size = 1;
  private long[] branches = new long[16];
  private int shift = Long.SIZE - 4;
  private int branchCount;

  /** How many nodes there are, the root included. */
  int size() {
    return size;
  }

  /** The node behind the edge; {@link #NONE} when there is no such edge. */
  int child(int node, char c) {
    int chain = chains[node];
    if ((chain & (GOES_ON | Character.MAX_VALUE)) == (GOES_ON | c)) {
      return node + 1;
    }
    return (chain & BRANCHES) == 0 ? NONE : branch(node, c);
  }

  private int branch(int node, char c) {
    long key = key(node, c);
    int mask = branches.length - 1;
    for (int i = (int) (key * SPREAD >>> shift); ; i = (i + 1) & mask) {
      long edge = branches[i];
      if (edge == 0) {
        return NONE;
      }
      if (edge >>> CHILD_BITS == key) {
        return (int) (edge & CHILD_MASK);
      }
    }
  }

  /** The node at the end of the text, which is put in. */
  int add(String text) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      int child = child(node, text.charAt(i));
      node = child == NONE ? newChild(node, text.charAt(i)) : child;
    }
    return node;
  }

  private int newChild(int node, char c) {
    if (size == MOST_NODES) {
      throw new IllegalStateException(
          "the texts that handlers look for have more than " + MOST_NODES + " characters");
    }
    if (size == chains.length) {
      chains = Arrays.copyOf(chains, size * 2);
    }
    if (node == size - 1) {
      chains[node] |= GOES_ON | c;
    } else {
      chains[node] |= BRANCHES;
      addBranch(key(node, c) << CHILD_BITS | size);
    }
    return size++;
  }

  private void addBranch(long edge) {
    if (++branchCount * 2 > branches.length) {
      long[] old = branches;
      branches = new long[old.length * 2];
      shift--;
      for (long each : old) {
        if (each != 0) {
          put(each);
        }
      }
    }
    put(edge);
  }

  /** An edge is never 0: none leads to the root. */
  private void put(long edge) {
    int mask = branches.length - 1;
    int i = (int) ((edge >>> CHILD_BITS) * SPREAD >>> shift);
    while (branches[i] != 0) {
      i = (i + 1) & mask;
    }
    branches[i] = edge;
  }

  /** Tells every edge, in no order. */
  void forEachEdge(EdgeVisitor visitor) {
    for (int node = 0; node < size; node++) {
      if ((chains[node] & GOES_ON) != 0) {
        visitor.visit(node, (char) chains[node], node + 1);
      }
    }
    for (long edge : branches) {
      if (edge != 0) {
        visitor.visit(
            (int) (edge >>> (CHILD_BITS + Character.SIZE)),
            (char) (edge >>> CHILD_BITS),
            (int) (edge & CHILD_MASK));
      }
    }
  }

  /** Sees one edge. */
  @FunctionalInterface
  interface EdgeVisitor {
    void visit(int node, char c, int child);
  }

  private static long key(int node, char c) {
    return (long) node << Character.SIZE | c;
  }

  /** For each node which of these it is; {@link #NONE} for all others. */
  int[] numbers(int[] nodes) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, NONE);
    for (int i = 0; i < nodes.length; i++) {
      numbers[nodes[i]] = i;
    }
    return numbers;
  }
}
