package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * A user's conversations, each with its latest message and what of it is unread; the one without
 * news for longest goes first.
 */
public final class ConversationList {

  private final int max;
  private final int maxUnread;

  /** In the order of their latest messages. */
  private final SequencedMap<Conversation, Item> items = new LinkedHashMap<>();

  ConversationList(int max, int maxUnread) {
    this.max = max;
    this.maxUnread = maxUnread;
  }

  /** The user has sent a message to this conversation. */
  public void sent(Conversation conversation, ChatMessage message) {
    touch(conversation, message);
  }

  /** A message of somebody else belongs to this conversation, as the user sees it. */
  public void received(Conversation conversation, ChatMessage message) {
    Item item = touch(conversation, message);
    if (message.isCounted()) {
      item.unread.add(message.time());
      if (item.unread.size() > maxUnread) {
        item.unread.pollFirst();
      }
    }
  }

  private Item touch(Conversation conversation, ChatMessage message) {
    Item known = items.remove(conversation);
    Item item = known == null ? new Item(message) : known;
    item.latest = message;
    items.putLast(conversation, item);
    if (items.size() > max) {
      items.pollFirstEntry();
    }
    return item;
  }

  /** The user has read everything in this conversation up to a time. */
  public void read(Conversation conversation, long time) {
    Item item = items.get(conversation);
    if (item != null && time > item.readUpTo) {
      item.readUpTo = time;
      item.unread.headSet(time, true).clear();
    }
  }

  /**
   * A message is gone: it is not unread any more, and where it was the latest one, another one is
   * now.
   *
   * @param before the newest that is left; the conversation stays away then until it has news
   */
  public void forget(Conversation conversation, ChatMessage gone, Optional<ChatMessage> before) {
    Item item = items.get(conversation);
    if (item != null) {
      item.unread.remove(gone.time());
      if (item.latest.uid().equals(gone.uid())) {
        before.ifPresentOrElse(it -> item.latest = it, () -> items.remove(conversation));
      }
    }
  }

  /** Takes a conversation off the list until it has news. */
  public void remove(Conversation conversation) {
    items.remove(conversation);
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
    items.forEach(
        (conversation, item) -> {
          if (item.latest.time() > time) {
            entries.add(new Entry(conversation, item.latest, item.unread.size(), item.readUpTo));
          }
        });
    entries.sort(Comparator.comparingLong(entry -> entry.latest().time()));
    return entries;
  }

  /**
   * One of them.
   *
   * @param unread how many messages of others, of those that count, are newer than what was read
   * @param readUpTo the time up to which the user has read; 0 when they never said
   */
  public record Entry(Conversation conversation, ChatMessage latest, int unread, long readUpTo) {}

  private static final class Item {

    private final TreeSet<Long> unread = new TreeSet<>();
    private ChatMessage latest;
    private long readUpTo;

    Item(ChatMessage latest) {
      this.latest = latest;
    }
  }
}
