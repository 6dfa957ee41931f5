package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.sandbox.limit.HistoryLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said in private chats and groups, for those who ask later. */
public final class History {

  private final HistoryLimits limits;
  private final Map<Place, MessageLog> logs = new HashMap<>();

  History(HistoryLimits limits) {
    this.limits = limits;
  }

  /** Keeps a message that its sender wants kept. */
  public void keep(ChatMessage message) {
    logs.computeIfAbsent(
            Place.of(message.senderId(), message.conversation()),
            place -> new MessageLog(limits.messages(), limits.bytes()))
        .add(message);
  }

  /**
   * Messages older than a time, the newest first.
   *
   * @param userId who asks
   * @param notBefore the time of the oldest message that the user may see
   */
  public Page before(
      String userId, Conversation conversation, long time, long notBefore, int count) {
    MessageLog log = log(userId, conversation);
    int first = log.firstAfter(notBefore - 1);
    int last = log.firstAfter(time - 1) - 1;
    List<ChatMessage> page = new ArrayList<>();
    while (last >= first && page.size() < bounded(count)) {
      page.add(log.get(last--));
    }
    return new Page(page, last >= first);
  }

  /**
   * Messages newer than a time, the oldest first.
   *
   * @param userId who asks
   * @param notBefore the time of the oldest message that the user may see
   */
  public Page after(
      String userId, Conversation conversation, long time, long notBefore, int count) {
    MessageLog log = log(userId, conversation);
    int next = log.firstAfter(Math.max(time, notBefore - 1));
    List<ChatMessage> page = new ArrayList<>();
    while (next < log.size() && page.size() < bounded(count)) {
      page.add(log.get(next++));
    }
    return new Page(page, next < log.size());
  }

  /** Puts a message in the place of the one with the same uid, if that was kept. */
  public void replace(ChatMessage message) {
    log(message.senderId(), message.conversation()).replace(message);
  }

  /**
   * Forgets a message.
   *
   * @return the newest one that is left in its conversation; empty when there is none
   */
  public Optional<ChatMessage> forget(ChatMessage message) {
    MessageLog log = log(message.senderId(), message.conversation());
    log.remove(message.uid());
    return log.size() == 0 ? Optional.empty() : Optional.of(log.get(log.size() - 1));
  }

  private MessageLog log(String userId, Conversation conversation) {
    MessageLog log = logs.get(Place.of(userId, conversation));
    return log == null ? new MessageLog(1, 1) : log;
  }

  private int bounded(int count) {
    return Math.clamp(count, 1, limits.pageMessages());
  }

  /**
   * A part of a history.
   *
   * @param hasMore whether there is more in the same direction
   */
  public record Page(List<ChatMessage> messages, boolean hasMore) {}

  /** A conversation as nobody in particular sees it: a private chat is the same for both sides. */
  private record Place(ConversationType type, String first, String second) {

    static Place of(String userId, Conversation conversation) {
      String target = conversation.targetId();
      if (conversation.type() != ConversationType.PRIVATE) {
        return new Place(conversation.type(), target, conversation.channelId());
      }
      return userId.compareTo(target) < 0
          ? new Place(conversation.type(), userId, target)
          : new Place(conversation.type(), target, userId);
    }
  }
}
