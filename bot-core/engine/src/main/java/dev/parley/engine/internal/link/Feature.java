package dev.parley.engine.internal.link;

import dev.parley.wire.frame.ServerFrame;

/**
 * One thing that an account does over its connections. It lives as long as the account; everything
 * is called on the account's loop. What can be more, such as chatrooms, is one more of these.
 */
public interface Feature {

  /** The account is connected. */
  default void connected(Link link) {}

  /** The connection is gone; another one may follow. */
  default void disconnected() {}

  /**
   * The server published something.
   *
   * @return whether it was for this feature, which then also acknowledges it
   */
  default boolean pushed(Link link, ServerFrame.Publish push) {
    return false;
  }
}
