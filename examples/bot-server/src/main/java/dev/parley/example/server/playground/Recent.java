package dev.parley.example.server.playground;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The events that came last: so many at most, and so many characters. Not safe for threads. */
final class Recent {

  private final int most;
  private final int mostChars;
  private final Deque<ClientEvent> events = new ArrayDeque<>();
  private long chars;

  Recent(int most, int mostChars) {
    this.most = most;
    this.mostChars = mostChars;
  }

  void add(ClientEvent event) {
    events.addLast(event);
    chars += event.weight();
    while (events.size() > most || (chars > mostChars && events.size() > 1)) {
      chars -= events.removeFirst().weight();
    }
  }

  /** The oldest first. */
  List<ClientEvent> all() {
    return List.copyOf(events);
  }
}
