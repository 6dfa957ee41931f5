package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.sandbox.limit.SandboxLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A chatroom: its members in the order in which they came, what was said lately, its entries. */
public final class Room {

  private final String id;
  private final ServerClock clock;
  private final long createdAt;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Entries entries;
  private final RoomLog log;
  private final Backlog backlog;
  private final UplinkQuota quota;
  private final Penalties penalties = new Penalties();
  private final Set<Member> away = new LinkedHashSet<>();
  private final Set<String> keptUsers = new LinkedHashSet<>();
  private long newest;
  private Instant activeAt;

  Room(String id, SandboxLimits limits, ServerClock clock) {
    this.id = id;
    this.clock = clock;
    createdAt = clock.stamp();
    newest = createdAt;
    entries = new Entries(limits.entries(), clock, createdAt);
    log = new RoomLog(limits.rooms());
    backlog = new Backlog(limits.rooms());
    quota = new UplinkQuota(limits.quota());
    activeAt = clock.instant();
  }

  public String id() {
    return id;
  }

  /** When it was made, milliseconds since 1970. */
  public long createdAt() {
    return createdAt;
  }

  public Entries entries() {
    return entries;
  }

  public Penalties penalties() {
    return penalties;
  }

  /** The users of this room whose messages are never dropped, and who stay; may be changed. */
  public Set<String> keptUsers() {
    return keptUsers;
  }

  /** Something happens. */
  void touch() {
    activeAt = clock.instant();
  }

  /** When somebody came or spoke last. */
  public Instant activeAt() {
    return activeAt;
  }

  /** The members who are away. */
  public Collection<Member> away() {
    return List.copyOf(away);
  }

  boolean takes(Priority priority) {
    return quota.take(priority, clock.instant());
  }

  public Collection<Member> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  public Optional<Member> member(String userId) {
    return Optional.ofNullable(members.get(userId));
  }

  public boolean has(String userId) {
    return members.containsKey(userId);
  }

  /** A connection of this user is in the room from now on. */
  Member enter(String userId, Link link) {
    long stamp = clock.stamp();
    Member member = members.computeIfAbsent(userId, id -> new Member(id, stamp));
    member.sit(link, stamp);
    away.remove(member);
    touch();
    return member;
  }

  /** A connection of this member is not in the room any more. */
  void rise(Member member, Link link) {
    member.rise(link, clock.instant());
    if (member.isAway()) {
      away.add(member);
    }
  }

  void drop(Member member) {
    members.remove(member.userId());
    away.remove(member);
  }

  /** Something was said. */
  public void add(RoomMessage message) {
    log.add(message);
    touch();
    newest = message.time();
  }

  /** The time of the newest message; when the room was made as long as there is none. */
  public long newest() {
    return newest;
  }

  /** Forgets the message with this uid. */
  public void forget(String uid) {
    log.remove(uid);
  }

  /**
   * What a member asks for who enters: the newest messages, and never fewer than were said since
   * they came in.
   *
   * @param count how many; none of those from before when it is not positive
   * @param pushed whether messages are pushed, so that what was pushed is left out
   */
  public Page history(Member member, Link link, int count, boolean pushed) {
    Optional<Seat> seat = member.seat(link);
    long came = seat.map(Seat::since).orElse(Long.MAX_VALUE);
    List<RoomMessage> last = new ArrayList<>(log.last(Math.max(0, count), log.after(came).size()));
    last.removeIf(
        message ->
            message.time() > came
                ? Backlog.isKnown(message, member, link, seat, pushed)
                : Backlog.wasSentBy(link, message, member));
    seat.ifPresent(it -> it.pulledUpTo(newest));
    return new Page(last, newest, false);
  }

  /**
   * What a member lacks who has everything up to a time.
   *
   * @param pushed whether messages are pushed, so that what was pushed is left out
   */
  public Page since(Member member, Link link, long time, boolean pushed) {
    List<RoomMessage> lacking = new ArrayList<>(log.after(time));
    Optional<Seat> seat = member.seat(link);
    lacking.removeIf(message -> Backlog.isKnown(message, member, link, seat, pushed));
    Page page = backlog.page(lacking, Math.max(time, newest));
    seat.ifPresent(it -> it.pulledUpTo(page.upTo()));
    return page;
  }

  /**
   * The answer to a pull.
   *
   * @param upTo the time up to which the member has everything with it
   * @param hasMore whether the member has to pull again
   */
  public record Page(List<RoomMessage> messages, long upTo, boolean hasMore) {}
}
