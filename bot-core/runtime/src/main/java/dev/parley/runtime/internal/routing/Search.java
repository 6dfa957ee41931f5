package dev.parley.runtime.internal.routing;

import org.jspecify.annotations.Nullable;

/** The handlers that want one event, one after the other; used by one thread. */
@FunctionalInterface
public interface Search {

  /** Nobody wants it. */
  Search NOBODY = () -> null;

  /** The next one in the order in which they are asked; null behind the last. */
  @Nullable Match next();
}
