package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * A message is gone: where it was the latest one, another one is now.
   *
   * @param before null when there is none; the conversation stays away then until it has news
   */
  public void replace(Conversation conversation, String uid, @Nullable ChatMessage before) {
    ChatMessage known = latest.get(conversation);
    if (known != null && known.uid().equals(uid)) {
      latest.remove(conversation);
      if (before != null) {
        latest.put(conversation, before);
      }
    }
  }

  /** Takes a conversation off the list until it has news. */
  public void remove(Conversation conversation) {
    latest.remove(conversation);
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
    entries.sort(Comparator.comparingLong(entry -> entry.latest().time()));
    return entries;
  }

  /** One of them. */
  public record Entry(Conversation conversation, ChatMessage latest) {}
}
