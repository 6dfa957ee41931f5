package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.lane.Level;
import java.util.concurrent.CompletableFuture;

/** Counts the calls into one plugin, and lets no new one in once it is to stop. */
public final class PluginGate {

  private final String pluginId;
  private final Level inside = new Level();
  private volatile boolean closed;

  public PluginGate(String pluginId) {
    this.pluginId = pluginId;
  }

  public String pluginId() {
    return pluginId;
  }

  /** Goes in; false when the plugin is stopping. Every true is followed by one {@link #leave}. */
  public boolean enter() {
    inside.rise();
    if (closed) {
      inside.fall();
      return false;
    }
    return true;
  }

  public void leave() {
    inside.fall();
  }

  /** Lets nobody in any more; completes when nobody is inside. */
  public CompletableFuture<Void> close() {
    closed = true;
    return inside.below(1);
  }
}
