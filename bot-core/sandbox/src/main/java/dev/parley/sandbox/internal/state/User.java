package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.limit.SandboxLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who can log in: what waits for them and who of their devices is online. */
public final class User {

  private final String id;
  private final SandboxLimits limits;
  private final Inbox inbox;
  private final ConversationList conversations;
  private final Map<String, SendMeter> meters = new HashMap<>();

  /** Replaced at each change, so that a walk over it is never disturbed. */
  private List<Link> links = List.of();

  User(String id, SandboxLimits limits) {
    this.id = id;
    this.limits = limits;
    inbox = new Inbox(limits.offline());
    conversations =
        new ConversationList(limits.history().conversations(), limits.history().messages());
  }

  public String id() {
    return id;
  }

  public Inbox inbox() {
    return inbox;
  }

  public ConversationList conversations() {
    return conversations;
  }

  /** The devices that are online, in the order of their logins. */
  public List<Link> links() {
    return links;
  }

  /** What counts the messages of this device, across its connections. */
  public SendMeter meter(String deviceId, Instant now) {
    meters.entrySet().removeIf(it -> !isOnline(it.getKey()) && it.getValue().isIdle(now));
    return meters.computeIfAbsent(deviceId, device -> new SendMeter(limits.sending()));
  }

  private boolean isOnline(String deviceId) {
    return links.stream().anyMatch(link -> link.client().deviceId().equals(deviceId));
  }

  void add(Link link) {
    List<Link> more = new ArrayList<>(links);
    more.add(link);
    links = List.copyOf(more);
  }

  void remove(Link link) {
    links = links.stream().filter(other -> !other.equals(link)).toList();
  }
}
