package dev.parley.engine.internal.link;

import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.VirtualLoop;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.navi.NaviFeatures;
import java.time.Instant;

/** Connections without a network. */
public final class Links {

  private Links() {}

  /** A connection of the user {@code me} over the socket, with one feature on it. */
  public static Link of(VirtualLoop time, FakeSocket socket, boolean direct, Feature feature) {
    NaviFeatures features = NaviFeatures.NONE.withDirectDelivery(direct);
    return of(
        time, socket, new Welcome("me", Instant.ofEpochMilli(1_000_000), features, 0), feature);
  }

  /** A connection over the socket, with one feature on it. */
  public static Link of(VirtualLoop time, FakeSocket socket, Welcome welcome, Feature feature) {
    Link link =
        new Link(
            time.loop,
            EngineOptions.defaults(),
            socket,
            welcome,
            new Link.Listener() {
              @Override
              public void pushed(Link from, ServerFrame.Publish push) {
                if (!feature.pushed(from, push)) {
                  from.acknowledge(push);
                }
              }

              @Override
              public void ended(Link which, Ending ending) {
                feature.disconnected();
              }
            });
    link.start();
    feature.connected(link);
    return link;
  }
}
