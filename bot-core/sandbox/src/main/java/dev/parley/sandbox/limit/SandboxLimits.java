package dev.parley.sandbox.limit;

import java.util.function.Consumer;

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
    return changed(to -> to.sending = other);
  }

  public SandboxLimits with(SocketLimits other) {
    return changed(to -> to.sockets = other);
  }

  public SandboxLimits with(HttpLimits other) {
    return changed(to -> to.http = other);
  }

  public SandboxLimits with(OfflineLimits other) {
    return changed(to -> to.offline = other);
  }

  public SandboxLimits with(HistoryLimits other) {
    return changed(to -> to.history = other);
  }

  public SandboxLimits with(PopulationLimits other) {
    return changed(to -> to.population = other);
  }

  public SandboxLimits with(RoomLimits other) {
    return changed(to -> to.rooms = other);
  }

  public SandboxLimits with(EntryLimits other) {
    return changed(to -> to.entries = other);
  }

  public SandboxLimits with(StayLimits other) {
    return changed(to -> to.stay = other);
  }

  public SandboxLimits with(QuotaLimits other) {
    return changed(to -> to.quota = other);
  }

  public SandboxLimits with(ExpansionLimits other) {
    return changed(to -> to.expansions = other);
  }

  private SandboxLimits changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy that can still be changed. */
  private static final class Draft {

    private SendLimits sending;
    private SocketLimits sockets;
    private HttpLimits http;
    private OfflineLimits offline;
    private HistoryLimits history;
    private PopulationLimits population;
    private RoomLimits rooms;
    private EntryLimits entries;
    private StayLimits stay;
    private QuotaLimits quota;
    private ExpansionLimits expansions;

    Draft(SandboxLimits from) {
      sending = from.sending;
      sockets = from.sockets;
      http = from.http;
      offline = from.offline;
      history = from.history;
      population = from.population;
      rooms = from.rooms;
      entries = from.entries;
      stay = from.stay;
      quota = from.quota;
      expansions = from.expansions;
    }

    SandboxLimits done() {
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
          quota,
          expansions);
    }
  }
}
