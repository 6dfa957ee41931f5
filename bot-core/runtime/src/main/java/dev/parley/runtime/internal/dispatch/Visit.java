package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.List;

/**
 * One event with its handlers, in its lane.
 *
 * @param recipient the account that it is for
 * @param station where it is handled
 * @param notes what happens is said there
 * @param ending what is asked for goes there
 */
record Visit(BotEvent event, Recipient recipient, Station station, Notes notes, Ending ending) {

  /** The same for another event, which takes the place of this one. */
  Visit with(BotEvent other) {
    return new Visit(other, recipient, station, notes, ending);
  }

  /** The runtime itself says something, in the conversation of the event. */
  void say(String text) {
    say(new TextContent(text));
  }

  /** As {@link #say(String)}. */
  void say(Content content) {
    LaneKey lane = station.key();
    Conversation to = lane.conversation();
    ending.take(
        List.of(
            new Effect.Send(lane, new OutgoingMessage(to, content), new Receipt.OfMessage(null))));
  }
}
