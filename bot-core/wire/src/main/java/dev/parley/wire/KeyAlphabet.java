package dev.parley.wire;

/** What the keys of chatroom entries and of expansions are made of: A-Z a-z 0-9 + = - _. */
public final class KeyAlphabet {

  private KeyAlphabet() {}

  /** Whether the key has no other characters; an empty one has none. */
  public static boolean spells(String key) {
    return key.chars().allMatch(KeyAlphabet::contains);
  }

  private static boolean contains(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '='
        || c == '-'
        || c == '_';
  }
}
