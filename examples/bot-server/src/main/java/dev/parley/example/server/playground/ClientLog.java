package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** What one client sent and received lately. Not safe for threads: its user guards it. */
final class ClientLog {

  private final PlaygroundProperties limits;
  private final Recent events;

  /** The conversation that is silent for longest comes first. */
  private final Map<Conversation, Recent> lines = new LinkedHashMap<>();

  private long last;

  ClientLog(PlaygroundProperties limits) {
    this.limits = limits;
    events = new Recent(limits.events(), limits.eventChars());
  }

  /** Adds the event that is made for the next number. */
  ClientEvent add(LongFunction<ClientEvent> made) {
    ClientEvent event = made.apply(++last);
    events.add(event);
    if (event.line() != null) {
      Recent said = lines.remove(event.conversation());
      if (said == null) {
        said = new Recent(limits.lines(), limits.lineChars());
        dropSilent();
      }
      said.add(event);
      lines.put(event.conversation(), said);
    }
    return event;
  }

  private void dropSilent() {
    Iterator<Recent> oldest = lines.values().iterator();
    while (lines.size() >= limits.conversations()) {
      oldest.next();
      oldest.remove();
    }
  }

  /** The number of the newest event, 0 when there is none. */
  long last() {
    return last;
  }

  /** The conversations in which something was said. */
  List<Conversation> conversations() {
    return List.copyOf(lines.keySet());
  }

  /** What was said in a conversation, the oldest first. */
  List<ClientEvent> lines(Conversation conversation) {
    Recent said = lines.get(conversation);
    return said == null ? List.of() : said.all();
  }

  /** Whether a message with this unique id was said. */
  boolean hasLine(String uid) {
    return !uid.isEmpty()
        && lines.values().stream()
            .flatMap(said -> said.all().stream())
            .anyMatch(event -> event.uid().equals(uid));
  }

  /** All events, the newest first. */
  List<ClientEvent> newestFirst() {
    return new ArrayList<>(events.all()).reversed();
  }

  /** The events after a number, the oldest first; empty when some of them are gone already. */
  Optional<List<ClientEvent>> after(long number) {
    List<ClientEvent> kept = events.all();
    long known = kept.isEmpty() ? last : kept.getFirst().number() - 1;
    if (number < known || number > last) {
      return Optional.empty();
    }
    return Optional.of(kept.stream().filter(event -> event.number() > number).toList());
  }
}
