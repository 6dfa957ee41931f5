package dev.parley.sandbox.limit;

/**
 * All limits of a sandbox. {@link #DEFAULTS} are on unless a sandbox is told otherwise.
 *
 * @param sending what a client may send
 * @param sockets what a connection may cost
 * @param http what a request may cost
 * @param offline what is kept for users who are away, and how it is handed out
 * @param history what is kept of past conversations
 * @param population how many users, groups and tokens there may be
 * @param rooms what a chatroom holds and hands out
 * @param entries what the entries of a chatroom may be
 */
public record SandboxLimits(
    SendLimits sending,
    SocketLimits sockets,
    HttpLimits http,
    OfflineLimits offline,
    HistoryLimits history,
    PopulationLimits population,
    RoomLimits rooms,
    EntryLimits entries) {

  /** The service's documented limits, and bounds that development and tests do not reach. */
  public static final SandboxLimits DEFAULTS =
      new SandboxLimits(
          SendLimits.DEFAULTS,
          SocketLimits.DEFAULTS,
          HttpLimits.DEFAULTS,
          OfflineLimits.DEFAULTS,
          HistoryLimits.DEFAULTS,
          PopulationLimits.DEFAULTS,
          RoomLimits.DEFAULTS,
          EntryLimits.DEFAULTS);

  public SandboxLimits with(SendLimits other) {
    return new SandboxLimits(other, sockets, http, offline, history, population, rooms, entries);
  }

  public SandboxLimits with(SocketLimits other) {
    return new SandboxLimits(sending, other, http, offline, history, population, rooms, entries);
  }

  public SandboxLimits with(HttpLimits other) {
    return new SandboxLimits(sending, sockets, other, offline, history, population, rooms, entries);
  }

  public SandboxLimits with(OfflineLimits other) {
    return new SandboxLimits(sending, sockets, http, other, history, population, rooms, entries);
  }

  public SandboxLimits with(HistoryLimits other) {
    return new SandboxLimits(sending, sockets, http, offline, other, population, rooms, entries);
  }

  public SandboxLimits with(PopulationLimits other) {
    return new SandboxLimits(sending, sockets, http, offline, history, other, rooms, entries);
  }

  public SandboxLimits with(RoomLimits other) {
    return new SandboxLimits(sending, sockets, http, offline, history, population, other, entries);
  }

  public SandboxLimits with(EntryLimits other) {
    return new SandboxLimits(sending, sockets, http, offline, history, population, rooms, other);
  }
}
