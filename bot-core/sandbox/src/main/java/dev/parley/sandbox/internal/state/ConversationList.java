package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A user's conversations, each with its latest message; the one without news for longest goes
 * first.
 */
public final class ConversationList {

  private final int max;

  /** In the order of their latest messages. */
  private final Map<Conversation, ChatMessage> latest = new LinkedHashMap<>();

  ConversationList(int max) {
    this.max = max;
  }

  /** A message belongs to this conversation, as the user sees it. */
  public void touch(Conversation conversation, ChatMessage message) {
    latest.remove(conversation);
    latest.put(conversation, message);
    if (latest.size() > max) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  /** Those whose latest message is older than this time, the newest first. */
  public List<Entry> before(long time) {
    List<Entry> entries = after(Long.MIN_VALUE);
    entries.removeIf(entry -> entry.latest().time() >= time);
    return entries.reversed();
  }

  /** Those whose latest message is newer than this time, the oldest first. */
  public List<Entry> after(long time) {
    List<Entry> entries = new ArrayList<>();
    latest.forEach(
        (conversation, message) -> {
          if (message.time() > time) {
            entries.add(new Entry(conversation, message));
          }
        });
    return entries;
  }

  /** One of them. */
  public record Entry(Conversation conversation, ChatMessage latest) {}
}
