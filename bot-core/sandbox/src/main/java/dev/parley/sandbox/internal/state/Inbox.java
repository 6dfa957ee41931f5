package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.limit.OfflineLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits for a user to be pulled: messages of others, and the user's own for their other
 * devices. A device says up to which time it has each of the two; pulling changes nothing, since
 * other devices may be behind.
 */
public final class Inbox {

  private final OfflineLimits limits;
  private final MessageLog received;
  private final MessageLog sent;

  Inbox(OfflineLimits limits) {
    this.limits = limits;
    received = new MessageLog(limits.messages(), limits.bytes());
    sent = new MessageLog(limits.messages(), limits.bytes());
  }

  /**
   * Keeps a message of somebody else.
   *
   * @return how many older ones had to go for it
   */
  public int receive(ChatMessage message) {
    return keep(received, message);
  }

  /**
   * Keeps a message of the user.
   *
   * @return how many older ones had to go for it
   */
  public int send(ChatMessage message) {
    return keep(sent, message);
  }

  private int keep(MessageLog log, ChatMessage message) {
    log.dropBefore(message.time() - limits.age().toMillis());
    return log.add(message);
  }

  /**
   * The next messages for a device, the oldest first.
   *
   * @param now the server's time
   * @param receivedUpTo the time up to which the device has the messages of others
   * @param sentUpTo the time up to which the device has the user's own messages; {@link
   *     Long#MAX_VALUE} when it wants none
   */
  public Page pull(long now, long receivedUpTo, long sentUpTo) {
    long oldest = now - limits.age().toMillis();
    received.dropBefore(oldest);
    sent.dropBefore(oldest);
    int nextReceived = received.firstAfter(receivedUpTo);
    int nextSent = sent.firstAfter(sentUpTo);
    List<ChatMessage> page = new ArrayList<>();
    long bytes = 0;
    while (nextReceived < received.size() || nextSent < sent.size()) {
      boolean ofOthers =
          nextSent == sent.size()
              || (nextReceived < received.size()
                  && received.get(nextReceived).time() < sent.get(nextSent).time());
      ChatMessage next = ofOthers ? received.get(nextReceived) : sent.get(nextSent);
      bytes += next.body().getContent().size();
      if (page.size() == limits.pageMessages() || (bytes > limits.pageBytes() && !page.isEmpty())) {
        return new Page(page, Math.max(receivedUpTo, page.getLast().time()), false);
      }
      page.add(next);
      if (ofOthers) {
        nextReceived++;
      } else {
        nextSent++;
      }
    }
    long newest = Math.max(received.newest(), sent.newest());
    return new Page(page, Math.max(receivedUpTo, newest), true);
  }

  /**
   * The answer to a pull.
   *
   * @param upTo the time up to which the device now has everything; never less than it said
   * @param finished whether that is all
   */
  public record Page(List<ChatMessage> messages, long upTo, boolean finished) {}

  /** Puts a message in the place of the one with the same uid, if that waits. */
  public void replace(ChatMessage message) {
    received.replace(message);
    sent.replace(message);
  }

  /** Forgets the message with this uid. */
  public void forget(String uid) {
    received.remove(uid);
    sent.remove(uid);
  }
}
