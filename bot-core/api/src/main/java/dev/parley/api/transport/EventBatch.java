package dev.parley.api.transport;

import dev.parley.api.BotEvent;
import java.util.List;

/**
 * Events in the order of the service, with the place in the stream behind the last of them.
 *
 * @param events may be empty, when only the place moved
 * @param cursor to be kept together with the events, and given back to {@link Transport#connect}
 */
public record EventBatch(List<BotEvent> events, Cursor cursor) {

  public EventBatch {
    events = List.copyOf(events);
  }
}
