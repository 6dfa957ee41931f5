package dev.parley.runtime.internal.fluent;

import java.util.Optional;

/** Where in a program a route was begun. */
final class Place {

  private Place() {}

  /** The class and the line that called into this package: {@code ShopRoutes:42}. */
  static String ofCaller() {
    String here = Place.class.getPackageName();
    Optional<StackWalker.StackFrame> caller =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames.filter(frame -> !frame.getClassName().startsWith(here)).findFirst());
    return caller
        .map(
            frame ->
                frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1)
                    + ':'
                    + frame.getLineNumber())
        .orElse("a route");
  }
}
