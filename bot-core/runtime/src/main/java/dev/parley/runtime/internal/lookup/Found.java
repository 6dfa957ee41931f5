package dev.parley.runtime.internal.lookup;

/** Is told of what was found. */
@FunctionalInterface
public interface Found {

  /**
   * @param number which one it is
   */
  void accept(int number);
}
