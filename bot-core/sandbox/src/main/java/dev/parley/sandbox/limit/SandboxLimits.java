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
 * @param stay how long chatrooms and their members stay
 * @param quota how many messages a chatroom takes
 * @param expansions what the expansion of a message may be
 */
public record SandboxLimits(
    SendLimits sending,
    SocketLimits sockets,
    HttpLimits http,
    OfflineLimits offline,
    HistoryLimits history,
    PopulationLimits population,
    RoomLimits rooms,
    EntryLimits entries,
    StayLimits stay,
    QuotaLimits quota,
    ExpansionLimits expansions) {

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
          EntryLimits.DEFAULTS,
          StayLimits.DEFAULTS,
          QuotaLimits.DEFAULTS,
          ExpansionLimits.DEFAULTS);

  public SandboxLimits with(SendLimits other) {
    return new SandboxLimits(
        other,
        sockets,
        http,
        offline,
        history,
        population,
        rooms,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(SocketLimits other) {
    return new SandboxLimits(
        sending,
        other,
        http,
        offline,
        history,
        population,
        rooms,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(HttpLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        other,
        offline,
        history,
        population,
        rooms,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(OfflineLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        other,
        history,
        population,
        rooms,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(HistoryLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        offline,
        other,
        population,
        rooms,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(PopulationLimits other) {
    return new SandboxLimits(
        sending, sockets, http, offline, history, other, rooms, entries, stay, quota, expansions);
  }

  public SandboxLimits with(RoomLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        offline,
        history,
        population,
        other,
        entries,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(EntryLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        offline,
        history,
        population,
        rooms,
        other,
        stay,
        quota,
        expansions);
  }

  public SandboxLimits with(StayLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        offline,
        history,
        population,
        rooms,
        entries,
        other,
        quota,
        expansions);
  }

  public SandboxLimits with(QuotaLimits other) {
    return new SandboxLimits(
        sending,
        sockets,
        http,
        offline,
        history,
        population,
        rooms,
        entries,
        stay,
        other,
        expansions);
  }

  public SandboxLimits with(ExpansionLimits other) {
    return new SandboxLimits(
        sending, sockets, http, offline, history, population, rooms, entries, stay, quota, other);
  }
}
