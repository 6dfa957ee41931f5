package dev.parley.runtime.internal.routing;

/**
 * One way of finding routes: by the command that was written, by words in the text, by the kind of
 * content, and so on. A stage is opened for an event only when no route of a lower rank than its
 * lowest is left, so that a command that was found spares the search for words.
 */
interface Stage {

  /** The lowest rank that it can find. */
  int lowest();

  /** Puts into the search every route that may want its event, and few that do not. */
  void open(IndexSearch search);

  /** Its routes under one of the things that it looks for, by their number. */
  default Bucket bucket(int number) {
    throw new IllegalStateException("it looks for nothing that has a number");
  }
}
