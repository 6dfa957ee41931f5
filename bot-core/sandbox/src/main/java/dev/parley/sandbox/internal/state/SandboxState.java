package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the sandbox knows. It outlives its connections: a restart keeps it. */
public final class SandboxState {

  /** How many messages, and how many of their bytes, tests can look back at. */
  private static final int RECENT_MESSAGES = 10_000;

  private static final long RECENT_BYTES = 16L * 1024 * 1024;

  private final SandboxLimits limits;
  private final ServerClock clock;
  private final Users users;
  private final Tokens tokens;
  private final Groups groups;
  private final History history;
  private final Tally tally = new Tally();
  private final MessageUids uids = new MessageUids();
  private final MessageLog recent = new MessageLog(RECENT_MESSAGES, RECENT_BYTES);

  /**
   * @param tokenLifetime how long a token is valid; null for ever
   */
  public SandboxState(
      SandboxLimits limits, InstantSource source, @Nullable Duration tokenLifetime) {
    this.limits = limits;
    clock = new ServerClock(source);
    users = new Users(limits);
    tokens = new Tokens(limits.population().tokens(), tokenLifetime);
    groups = new Groups(limits.population(), clock);
    history = new History(limits.history());
  }

  public SandboxLimits limits() {
    return limits;
  }

  public ServerClock clock() {
    return clock;
  }

  public Users users() {
    return users;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Groups groups() {
    return groups;
  }

  public History history() {
    return history;
  }

  public Tally tally() {
    return tally;
  }

  /** Takes a message: it has a uid and a time later than all before. */
  public ChatMessage take(
      Conversation conversation, String senderId, UpStreamMessage body, boolean status) {
    ChatMessage message = stamped(conversation, senderId, body, status);
    tally.accepted();
    recent.add(message);
    return message;
  }

  /** Makes a message that nobody sent: it has a uid and a time, and is not counted. */
  public ChatMessage make(Conversation conversation, String senderId, UpStreamMessage body) {
    return stamped(conversation, senderId, body, false);
  }

  private ChatMessage stamped(
      Conversation conversation, String senderId, UpStreamMessage body, boolean status) {
    long time = clock.stamp();
    return new ChatMessage(uids.uid(time), time, conversation, senderId, body, status);
  }

  /** Puts a message in the place of the one with the same uid, for all who read it from now on. */
  public void replace(ChatMessage message, Collection<String> readers) {
    recent.replace(message);
    history.replace(message);
    readers.forEach(reader -> users.find(reader).ifPresent(user -> user.inbox().replace(message)));
  }

  /** The message with this uid, if it was not too long ago. */
  public Optional<ChatMessage> find(String uid) {
    return Optional.ofNullable(recent.find(uid));
  }

  /** The messages taken last, the oldest first. */
  public List<ChatMessage> recent() {
    return recent.all();
  }
}
