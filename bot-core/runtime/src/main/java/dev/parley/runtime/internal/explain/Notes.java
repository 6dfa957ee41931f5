package dev.parley.runtime.internal.explain;

/** Is told what happens to one event, on the thread of its lane. */
@FunctionalInterface
public interface Notes {

  /** Nothing is kept. */
  Notes NONE = step -> {};

  /** Notes the next step. */
  void add(Step step);
}
