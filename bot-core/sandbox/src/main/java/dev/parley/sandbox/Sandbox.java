package dev.parley.sandbox;

import dev.parley.api.time.SystemTimers;
import dev.parley.api.time.Timers;
import dev.parley.sandbox.internal.fault.FaultBook;
import dev.parley.sandbox.internal.net.Port;
import dev.parley.sandbox.internal.socket.ConnectFault;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.wiring.Assembly;
import dev.parley.sandbox.internal.wiring.RoomParts;
import dev.parley.sandbox.internal.wiring.Welcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An IM server in this process: navigation, WebSocket and Server API on one port, everything in
 * memory. One thread owns it all; the methods here hand their work to that thread and wait for it,
 * so any thread may call them.
 */
public final class Sandbox implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "[::]");

  private final SandboxOptions options;
  private final Runnable closeTimers;
  private final SandboxState state;
  private final Port port;
  private final Welcome welcome;
  private final Faults faults;
  private final RoomDesk rooms;

  private Sandbox(SandboxOptions options, Timers timers, Runnable closeTimers) {
    this.options = options;
    this.closeTimers = closeTimers;
    state = new SandboxState(options.limits(), timers, options.tokenLifetime());
    port = new Port(options.limits().sockets());
    ConnectFault connectFault = new ConnectFault();
    FaultBook faultBook = new FaultBook();
    RoomParts roomParts = RoomParts.of(options.rooms(), state, timers, port::post);
    rooms = new RoomDesk(port, roomParts);
    welcome =
        new Assembly(options, timers, state, roomParts)
            .welcome(connectFault, faultBook, this::address);
    faults = new Faults(port, state, connectFault, faultBook);
  }

  /**
   * Starts a sandbox.
   *
   * @throws IOException when the port cannot be had
   */
  public static Sandbox start(SandboxOptions options) throws IOException {
    Timers given = options.timers();
    Sandbox sandbox;
    if (given == null) {
      SystemTimers own = new SystemTimers();
      sandbox = new Sandbox(options, own, own::close);
    } else {
      sandbox = new Sandbox(options, given, () -> {});
    }
    try {
      sandbox.open(options.port());
    } catch (IOException e) {
      sandbox.close();
      throw e;
    }
    return sandbox;
  }

  /** Starts a sandbox on a free port, with everything as the service documents it. */
  public static Sandbox start() throws IOException {
    return start(SandboxOptions.builder().build());
  }

  /** What it was started with. */
  public SandboxOptions options() {
    return options;
  }

  /** The port it listens on. */
  public int port() {
    return port.number();
  }

  /** What clients are configured with: where to ask for navigation, for example. */
  public String navigator() {
    return "http://" + address();
  }

  private String address() {
    return (WILDCARDS.contains(options.host()) ? LOOPBACK : options.host()) + ':' + port();
  }

  public String appKey() {
    return options.appKey();
  }

  public String appSecret() {
    return options.appSecret();
  }

  /**
   * Registers a user, if need be, and gives them one more token.
   *
   * @throws IllegalArgumentException when the id is empty or longer than 64 characters
   * @throws IllegalStateException when there is no room for one more user
   */
  public String tokenFor(String userId) {
    requireId("userId", userId);
    return port.get(
        () -> {
          if (state.users().obtain(userId).isEmpty()) {
            throw new IllegalStateException("there is no room for one more user");
          }
          return state.tokens().issue(userId, state.clock().instant());
        });
  }

  /** Makes all tokens of a user worthless; who is online stays. */
  public void revokeTokens(String userId) {
    port.run(() -> state.tokens().revoke(userId));
  }

  /**
   * Makes a group, or takes more members into the one that has this id.
   *
   * @throws IllegalArgumentException when an id is empty or longer than 64 characters
   * @throws IllegalStateException when there would be too many groups or members
   */
  public void createGroup(String groupId, String... members) {
    requireId("groupId", groupId);
    Arrays.stream(members).forEach(member -> requireId("member", member));
    requireRoom(
        port.get(() -> state.groups().create(groupId, groupId, Arrays.asList(members))), groupId);
  }

  /**
   * Takes members into a group.
   *
   * @throws IllegalArgumentException when there is no such group
   * @throws IllegalStateException when there would be too many members
   */
  public void joinGroup(String groupId, String... members) {
    Arrays.stream(members).forEach(member -> requireId("member", member));
    boolean done =
        port.get(
            () ->
                state
                    .groups()
                    .find(groupId)
                    .map(group -> state.groups().join(group, Arrays.asList(members)))
                    .orElseThrow(() -> new IllegalArgumentException("no group " + groupId)));
    requireRoom(done, groupId);
  }

  /** Lets members leave a group; nothing happens when there is no such group or member. */
  public void quitGroup(String groupId, String... members) {
    port.run(
        () -> state.groups().find(groupId).ifPresent(group -> group.quit(Arrays.asList(members))));
  }

  /** The connections of a user that are logged in, in the order of their logins. */
  public List<OnlineClient> online(String userId) {
    return port.get(() -> state.users().links(userId).stream().map(Link::client).toList());
  }

  /** How many clients are logged in. */
  public int online() {
    return port.get(() -> state.users().online());
  }

  /** What was counted since the sandbox was made. */
  public SandboxCounters counters() {
    return port.get(() -> state.tally().counters());
  }

  /** The messages taken last, the oldest first: at most 10 000, and at most 16 MiB of content. */
  public List<AcceptedMessage> accepted() {
    return accepted(message -> true);
  }

  /** Those of the messages taken last that were sent by this user, the oldest first. */
  public List<AcceptedMessage> acceptedFrom(String userId) {
    return accepted(message -> message.senderId().equals(userId));
  }

  private List<AcceptedMessage> accepted(Predicate<ChatMessage> wanted) {
    List<ChatMessage> recent = port.get(state::recent);
    return recent.stream().filter(wanted).map(AcceptedMessage::of).toList();
  }

  /** Its chatrooms, as an app server sees them. */
  public RoomDesk rooms() {
    return rooms;
  }

  /** What it can be made to do wrong. */
  public Faults faults() {
    return faults;
  }

  /** Closes the port and cuts every connection, as a crash would; what it knows it keeps. */
  public void stop() {
    port.shut();
  }

  /**
   * Opens the same port again after {@link #stop}.
   *
   * @throws IOException when the port cannot be had
   * @throws IllegalStateException when it was not stopped
   */
  public void restart() throws IOException {
    open(port.number());
  }

  private void open(int number) throws IOException {
    port.open(
        options.host(),
        number,
        welcome::prepare,
        () -> state.tally().happened(Incident.CONNECTION_TURNED_AWAY));
  }

  /** Closes the port, cuts every connection and forgets everything. */
  @Override
  public void close() {
    port.close();
    closeTimers.run();
  }

  private void requireId(String name, String value) {
    int most = options.limits().sending().idChars();
    if (value.isEmpty() || value.length() > most) {
      throw new IllegalArgumentException(
          name + " is \"" + value + "\", but must have 1 to " + most + " characters");
    }
  }

  private static void requireRoom(boolean done, String groupId) {
    if (!done) {
      throw new IllegalStateException("there is no room in group " + groupId);
    }
  }
}
