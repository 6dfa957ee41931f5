package dev.parley.benchmarks.runtime;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.benchmarks.routing.MixedRoutes;
import dev.parley.benchmarks.routing.RouteBenchmark.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Messages in many private chats that hit {@link MixedHandlers}: 70 % commands, 20 % keywords, 10 %
 * patterns. They are made beforehand, so that making them is not measured. The time of a message is
 * its number in its conversation, in milliseconds; with {@link #PER_CONVERSATION} they begin again.
 */
final class MixedEvents {

  /** How many different messages each conversation has. */
  static final int PER_CONVERSATION = 16;

  private static final int KINDS = 10;

  private final int conversations;
  private final List<List<Message>> texts;

  /** Batch {@code i} of {@code n} holds every n-th message, in the order of their numbers. */
  private final List<EventBatch> batches = new ArrayList<>();

  /**
   * @param size of a batch, each of whose events is in another conversation; divides their number
   */
  MixedEvents(MixedRoutes words, int conversations, int size) {
    this.conversations = conversations;
    texts =
        List.of(words.hitting(Hit.COMMAND), words.hitting(Hit.KEYWORD), words.hitting(Hit.PATTERN));
    for (int number = 0; number < PER_CONVERSATION; number++) {
      for (int first = 0; first < conversations; first += size) {
        List<BotEvent> events = new ArrayList<>();
        for (int user = first; user < first + size; user++) {
          events.add(message(user, number));
        }
        batches.add(new EventBatch(events, Cursor.START));
      }
    }
  }

  /** The batch that comes then, round and round. */
  EventBatch batch(long turn) {
    return batches.get((int) (turn % batches.size()));
  }

  int conversations() {
    return conversations;
  }

  /** In which conversation a message is. */
  static int conversation(Message message) {
    String user = message.senderId();
    return Integer.parseInt(user, 1, user.length(), 10);
  }

  /** The number of a message in its conversation. */
  static int number(Message message) {
    return message.at().getNano() / 1_000_000;
  }

  private Message message(int user, int number) {
    int place = user * PER_CONVERSATION + number;
    int kind = place % KINDS;
    List<Message> of = texts.get(kind < 7 ? 0 : kind < 9 ? 1 : 2);
    return new Message(
        "main",
        "BS41-CH6F-RBO1-" + place,
        Conversation.privateChat("u" + user),
        "u" + user,
        of.get(place / KINDS % of.size()).content(),
        Instant.ofEpochMilli(number),
        Map.of(),
        List.of(),
        false);
  }
}
