package dev.parley.engine.internal.link;

import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;

/** A way for frames. Everything about it happens on one loop. */
public interface Socket {

  /** Puts a frame on its way; drops it when the socket is closed. */
  void send(ClientFrame frame);

  /** Closes it; without effect once it is closed. */
  void close();

  /** Who is told from now on. */
  void tell(Receiver receiver);

  /** Who is told what comes in. */
  interface Receiver {

    /** A frame came. */
    void received(ServerFrame frame);

    /**
     * No more frames come.
     *
     * @param reason one sentence for people
     */
    void closed(String reason);
  }
}
