package dev.parley.sandbox.internal.net;

import dev.parley.api.time.Timers;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;

/**
 * Ends a connection so that the other side can still read the last word: to close at once while it
 * is sending would make its system throw away what it has not read yet.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class Farewell {

  private final Timers timers;
  private final Duration patience;

  /**
   * @param patience how long the other side may take to close its side
   */
  public Farewell(Timers timers, Duration patience) {
    this.timers = timers;
    this.patience = patience;
  }

  /** Writes no more after this and waits for the other side to close. */
  public void after(ChannelFuture lastWord) {
    Channel channel = lastWord.channel();
    lastWord.addListener(
        written -> {
          if (written.isSuccess()) {
            ((DuplexChannel) channel).shutdownOutput();
          } else {
            channel.close();
          }
        });
    Timers.Timer force = timers.schedule(patience, channel::close);
    channel.closeFuture().addListener(closed -> force.cancel());
  }
}
