package dev.parley.engine;

import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Every limit and interval of the engine, by the part that it concerns. {@link #defaults} has the
 * values that the vendor's clients use where they use one.
 *
 * @param identity who the engine says it is
 * @param connecting from the token to the first answer of the connection server
 * @param heartbeat how a dead connection is noticed
 * @param reconnect the waits after a lost connection or a failed attempt
 * @param receiving pulls, their hand-over, and what is seen twice
 * @param rooms what chatrooms may hold
 * @param sending requests and what is under way
 * @param limits what one call may ask for
 * @param socket threads, sizes, TLS
 * @param wire how much one frame may make us do
 * @param contents which message types are kept and counted when they are sent
 */
public record EngineOptions(
    Identity identity,
    Connecting connecting,
    Heartbeat heartbeat,
    Backoff reconnect,
    Receiving receiving,
    Rooms rooms,
    Sending sending,
    Limits limits,
    Socket socket,
    WireOptions wire,
    ContentRegistry contents) {

  /** The defaults of all parts. */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Identity.DEFAULT,
        Connecting.DEFAULT,
        Heartbeat.DEFAULT,
        RECONNECT,
        Receiving.DEFAULT,
        Rooms.DEFAULT,
        Sending.DEFAULT,
        Limits.DEFAULT,
        Socket.DEFAULT,
        WireOptions.DEFAULT,
        ContentRegistry.STANDARD);
  }

  /**
   * The table of the vendor's mobile clients, with half of each wait as jitter: 0, 0.25, 0.5, 1, 2,
   * 4, 8, 16, 32 s, then every 64 s.
   */
  public static final Backoff RECONNECT =
      Backoff.millis(0.5, 0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000);

  /**
   * Who the engine says it is: it never passes itself off as something else.
   *
   * @param platform the kind of machine
   * @param name the client's name
   * @param version the client's version
   */
  public record Identity(String platform, String name, String version) {

    static final Identity DEFAULT = new Identity("server", "Parley", "0.1.0");

    /** As the user agent of HTTP requests. */
    public String agent() {
      return name + '/' + version;
    }
  }

  /**
   * From the token to the first answer of the connection server.
   *
   * @param tokenTimeout how long a token provider may take; 30 s
   * @param tokenRenewals how many refused tokens are replaced within the window; 3
   * @param tokenRenewalWindow the window; 10 min
   * @param naviTimeout how long one navigator may take; 10 s
   * @param naviCacheTime how long a navigator's answer is used; 2 h
   * @param openTimeout how long opening one socket may take, with TLS and the upgrade; 5 s
   * @param connackTimeout how long the server may then be silent; 10 s
   * @param stableAfter a connection that lasted this long starts the reconnect table anew; 10 s
   * @param parallel how many accounts of the engine connect at once, the others wait in line; 1 or
   *     more; 128
   */
  public record Connecting(
      Duration tokenTimeout,
      int tokenRenewals,
      Duration tokenRenewalWindow,
      Duration naviTimeout,
      Duration naviCacheTime,
      Duration openTimeout,
      Duration connackTimeout,
      Duration stableAfter,
      int parallel) {

    public Connecting {
      if (parallel < 1) {
        throw new IllegalArgumentException("parallel must be 1 or more but is " + parallel);
      }
    }

    static final Connecting DEFAULT =
        new Connecting(
            Duration.ofSeconds(30),
            3,
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            Duration.ofHours(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            128);

    /** These rules with another number of accounts that connect at once. */
    public Connecting withParallel(int accounts) {
      return new Connecting(
          tokenTimeout,
          tokenRenewals,
          tokenRenewalWindow,
          naviTimeout,
          naviCacheTime,
          openTimeout,
          connackTimeout,
          stableAfter,
          accounts);
    }
  }

  /**
   * How a dead connection is noticed.
   *
   * @param interval from an answered ping to the next one; 15 s
   * @param timeout how long an answer may take; 15 s
   * @param misses how many pings in a row go unanswered before the connection is given up; 2
   */
  public record Heartbeat(Duration interval, Duration timeout, int misses) {

    static final Heartbeat DEFAULT =
        new Heartbeat(Duration.ofSeconds(15), Duration.ofSeconds(15), 2);
  }

  /**
   * Pulls, their hand-over, and what is seen twice.
   *
   * @param syncInterval how often is pulled without being asked to; 180 s
   * @param pullRetry the waits after a pull that failed; 0.5 s doubling to 32 s
   * @param sinkRetry the waits after a receiver failed to take a batch; 0.1 s doubling to 10 s
   * @param insistence after how many answers in a row with an older version than ours the service
   *     is believed; 3
   * @param pullOwnMessages whether the service is asked for what other devices of the account sent;
   *     it never becomes input, but moves the place; true
   * @param seenMessages how many message UIDs are remembered; 4 096
   * @param seenTime how long a UID is remembered behind the place of the last pull; 180 s
   * @param waitingMessages how many pushed messages may wait for a slow receiver before they are
   *     left to be pulled; 512
   * @param waitingBytes how many bytes of them; 4 MiB
   * @param repeatTimeout how long is waited for the acknowledgement that follows what another
   *     device sent; 10 s
   */
  public record Receiving(
      Duration syncInterval,
      Backoff pullRetry,
      Backoff sinkRetry,
      int insistence,
      boolean pullOwnMessages,
      int seenMessages,
      Duration seenTime,
      int waitingMessages,
      int waitingBytes,
      Duration repeatTimeout) {

    static final Receiving DEFAULT =
        new Receiving(
            Duration.ofSeconds(180),
            Backoff.millis(0.5, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000),
            Backoff.millis(0.5, 100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000),
            3,
            true,
            4_096,
            Duration.ofSeconds(180),
            512,
            4 << 20,
            Duration.ofSeconds(10));

    /** These rules with other waits after failures. */
    public Receiving withRetry(Backoff pulls, Backoff sinks) {
      return new Receiving(
          syncInterval,
          pulls,
          sinks,
          insistence,
          pullOwnMessages,
          seenMessages,
          seenTime,
          waitingMessages,
          waitingBytes,
          repeatTimeout);
    }

    /** These rules with another memory of what was seen. */
    public Receiving withSeen(int messages, Duration time) {
      return new Receiving(
          syncInterval,
          pullRetry,
          sinkRetry,
          insistence,
          pullOwnMessages,
          messages,
          time,
          waitingMessages,
          waitingBytes,
          repeatTimeout);
    }

    /** These rules with another interval between pulls that nobody asked for. */
    public Receiving withSync(Duration interval) {
      return new Receiving(
          interval,
          pullRetry,
          sinkRetry,
          insistence,
          pullOwnMessages,
          seenMessages,
          seenTime,
          waitingMessages,
          waitingBytes,
          repeatTimeout);
    }

    /** These rules with another room for pushed messages. */
    public Receiving withWaiting(int messages, int bytes) {
      return new Receiving(
          syncInterval,
          pullRetry,
          sinkRetry,
          insistence,
          pullOwnMessages,
          seenMessages,
          seenTime,
          messages,
          bytes,
          repeatTimeout);
    }
  }

  /**
   * What chatrooms may hold, as the service documents it.
   *
   * @param entries how many entries of a room are kept here; those above are not told; 100
   * @param keyLength the longest key of an entry, in characters; 128
   * @param valueLength the longest value of an entry, in characters; 4 096
   * @param members how many members may be asked for; 20
   */
  public record Rooms(int entries, int keyLength, int valueLength, int members) {

    static final Rooms DEFAULT = new Rooms(100, 128, 4_096, 20);
  }

  /**
   * Requests and what is under way.
   *
   * @param requestTimeout how long an answer may take; 30 s
   * @param inFlight how many requests of one account may be unanswered; 1 to 60 000; 1 024
   * @param inFlightBytes how many bytes of messages may be unanswered; 16 MiB
   * @param contentBytes the largest content of a message, as JSON in UTF-8; 131 072
   */
  public record Sending(
      Duration requestTimeout, int inFlight, int inFlightBytes, int contentBytes) {

    /** Message ids are 16 bits wide, and some must stay free. */
    private static final int MOST_IN_FLIGHT = 60_000;

    public Sending {
      if (inFlight < 1 || inFlight > MOST_IN_FLIGHT) {
        throw new IllegalArgumentException(
            "inFlight must be 1 to " + MOST_IN_FLIGHT + " but is " + inFlight);
      }
    }

    static final Sending DEFAULT = new Sending(Duration.ofSeconds(30), 1_024, 16 << 20, 131_072);
  }

  /**
   * What one call may ask for, as the service documents it; what asks for more is refused before
   * the service is asked.
   *
   * @param history how many messages of a history; 100, which is what the vendor's servers allow,
   *     though its clients ask for 20
   * @param roomHistory how many messages of a chatroom's history; 50
   * @param conversations how many conversations of the list; 1 000
   * @param expansions what may be attached to messages
   */
  public record Limits(int history, int roomHistory, int conversations, Expansions expansions) {

    static final Limits DEFAULT = new Limits(100, 50, 1_000, Expansions.DEFAULT);
  }

  /**
   * What may be attached to messages.
   *
   * @param perCall how many keys one call may set or remove; 20
   * @param perMessage how many keys a message may have; 300
   * @param keyLength the longest key, in characters; 32
   * @param valueLength the longest value, in characters; 4 096. Clients before version 5.2 take 64
   * @param known of how many messages it is remembered which keys the account set; 256
   */
  public record Expansions(int perCall, int perMessage, int keyLength, int valueLength, int known) {

    static final Expansions DEFAULT = new Expansions(20, 300, 32, 4_096, 256);
  }

  /**
   * Threads, sizes, TLS.
   *
   * @param threads how many threads serve all connections; as many as processors
   * @param frameBytes the largest WebSocket frame that is taken; 256 KiB. A server that sends
   *     larger ones is met with {@code messageBytes} from the next connection on
   * @param messageBytes the largest WebSocket message of many frames; 32 MiB
   * @param tls what certificates are checked with; null for the JVM's default
   */
  public record Socket(int threads, int frameBytes, int messageBytes, @Nullable SSLContext tls) {

    static final Socket DEFAULT =
        new Socket(Runtime.getRuntime().availableProcessors(), 256 << 10, 32 << 20, null);
  }

  /** These options with another identity. */
  public EngineOptions with(Identity it) {
    return changed(to -> to.identity = it);
  }

  /** These options with other rules for connecting. */
  public EngineOptions with(Connecting it) {
    return changed(to -> to.connecting = it);
  }

  /** These options with another heartbeat. */
  public EngineOptions with(Heartbeat it) {
    return changed(to -> to.heartbeat = it);
  }

  /** These options with another table of reconnects. */
  public EngineOptions withReconnect(Backoff it) {
    return changed(to -> to.reconnect = it);
  }

  /** These options with other rules for receiving. */
  public EngineOptions with(Receiving it) {
    return changed(to -> to.receiving = it);
  }

  /** These options with other rules for chatrooms. */
  public EngineOptions with(Rooms it) {
    return changed(to -> to.rooms = it);
  }

  /** These options with other rules for sending. */
  public EngineOptions with(Sending it) {
    return changed(to -> to.sending = it);
  }

  /** These options with other limits of calls. */
  public EngineOptions with(Limits it) {
    return changed(to -> to.limits = it);
  }

  /** These options with another socket. */
  public EngineOptions with(Socket it) {
    return changed(to -> to.socket = it);
  }

  /** These options with other message types. */
  public EngineOptions with(ContentRegistry it) {
    return changed(to -> to.contents = it);
  }

  private EngineOptions changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy that can still be changed. */
  private static final class Draft {

    private Identity identity;
    private Connecting connecting;
    private Heartbeat heartbeat;
    private Backoff reconnect;
    private Receiving receiving;
    private Rooms rooms;
    private Sending sending;
    private Limits limits;
    private Socket socket;
    private WireOptions wire;
    private ContentRegistry contents;

    Draft(EngineOptions from) {
      identity = from.identity;
      connecting = from.connecting;
      heartbeat = from.heartbeat;
      reconnect = from.reconnect;
      receiving = from.receiving;
      rooms = from.rooms;
      sending = from.sending;
      limits = from.limits;
      socket = from.socket;
      wire = from.wire;
      contents = from.contents;
    }

    EngineOptions done() {
      return new EngineOptions(
          identity,
          connecting,
          heartbeat,
          reconnect,
          receiving,
          rooms,
          sending,
          limits,
          socket,
          wire,
          contents);
    }
  }
}
