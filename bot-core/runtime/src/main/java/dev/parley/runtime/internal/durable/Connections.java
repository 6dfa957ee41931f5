package dev.parley.runtime.internal.durable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which accounts are connected, for what waits until theirs is. */
public final class Connections {

  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /** An account is connected, or not any more. */
  public void changed(String account, boolean connected) {
    gate(account).changed(connected);
  }

  /** Whether the account is connected; if not, the action is run once when it is. */
  boolean isOpen(String account, Runnable later) {
    return gate(account).isOpen(later);
  }

  private Gate gate(String account) {
    return gates.computeIfAbsent(account, name -> new Gate());
  }

  private static final class Gate {

    private boolean open;
    private List<Runnable> waiting = new ArrayList<>();

    synchronized boolean isOpen(Runnable later) {
      if (!open) {
        waiting.add(later);
      }
      return open;
    }

    void changed(boolean connected) {
      List<Runnable> free = List.of();
      synchronized (this) {
        open = connected;
        if (open) {
          free = waiting;
          waiting = new ArrayList<>();
        }
      }
      free.forEach(Runnable::run);
    }
  }
}
