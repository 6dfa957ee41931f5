package dev.parley.runtime.internal.meter;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Deduplication;
import dev.parley.api.transport.Transport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What came in for one account, and what became of what it sent. */
public final class AccountMeters {

  private static final String DROPPED = "parley.events.dropped";
  private static final String DROPPED_WHAT = "Events that reached no handler, by reason";

  private final MeterRegistry registry;
  private final String account;
  private final Counter received;
  private final Counter own;
  private final Counter known;
  private final Counter shed;
  private final Counter unhandled;
  private final Counter mismatched;
  private final Counter loop;
  private final Counter accepted;
  private final Counter connections;
  private final Counter suspensions;
  private final Timer outboxWait;
  private final Timer sendTime;

  public AccountMeters(MeterRegistry registry, String account) {
    this.registry = registry;
    this.account = account;
    received =
        Counter.builder("parley.events.received")
            .description("Events that a transport handed up")
            .tag("account", account)
            .register(registry);
    own = dropped("own");
    known = dropped("known");
    shed = dropped("lane-full");
    unhandled = dropped("unhandled");
    mismatched = dropped("arguments");
    loop = dropped("bot-loop");
    accepted = sends("accepted", 0);
    connections = changes("connected");
    suspensions = changes("suspended");
    outboxWait =
        Timer.builder("parley.outbox.wait")
            .description("How long messages waited behind others, of those that had to")
            .tag("account", account)
            .register(registry);
    sendTime =
        Timer.builder("parley.send.time")
            .description("How long the service took to answer")
            .tag("account", account)
            .register(registry);
  }

  /**
   * What the account's transport and its standing know by themselves.
   *
   * @param connected is 1 while the account is connected, and else 0; kept by somebody else
   */
  public void watch(Transport transport, Supplier<Number> connected) {
    Gauge.builder("parley.account.connected", connected)
        .description("1 while the account is connected, else 0")
        .tag("account", account)
        .strongReference(true)
        .register(registry);
    transport
        .find(Deduplication.class)
        .ifPresent(
            counted ->
                FunctionCounter.builder(DROPPED, counted, Deduplication::duplicates)
                    .description(DROPPED_WHAT)
                    .tag("account", account)
                    .tag("reason", "duplicate")
                    .register(registry));
  }

  /** The connection changed. */
  public void became(ConnectionState state) {
    switch (state) {
      case ConnectionState.Connected ignored -> connections.increment();
      case ConnectionState.Suspended ignored -> suspensions.increment();
      case ConnectionState.Kicked ignored -> changes("kicked").increment();
      case ConnectionState.Failed ignored -> changes("failed").increment();
      default -> {}
    }
  }

  public void received(int events) {
    received.increment(events);
  }

  /** Known to the journal already. */
  public void duplicates(int events) {
    if (events > 0) {
      known.increment(events);
    }
  }

  /** Said or done by one of our own accounts. */
  public void own() {
    own.increment();
  }

  /** The lane was full. */
  public void shed() {
    shed.increment();
  }

  /** No handler wanted it. */
  public void unhandled() {
    unhandled.increment();
  }

  /** What a pattern cut out did not fit its handler's parameters. */
  public void mismatched() {
    mismatched.increment();
  }

  /** Another bot said too much. */
  public void loop() {
    loop.increment();
  }

  /** Something waited to be sent for so long. */
  public void waited(long nanos) {
    outboxWait.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** The service took so long to answer. */
  public void answered(long nanos) {
    sendTime.record(nanos, TimeUnit.NANOSECONDS);
  }

  public void sent(SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted ignored -> accepted.increment();
      case SendOutcome.Refused refused -> sends("refused", refused.code()).increment();
      case SendOutcome.Unknown ignored -> sends("unknown", 0).increment();
    }
  }

  public void retried(SendOutcome.Refused refused) {
    sends("retried", refused.code()).increment();
  }

  /**
   * Something in a chatroom has ended.
   *
   * @param kind set, remove, join or leave
   */
  public void done(String kind, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted ignored -> inRooms(kind, "accepted", 0).increment();
      case SendOutcome.Refused refused -> inRooms(kind, "refused", refused.code()).increment();
      case SendOutcome.Unknown ignored -> inRooms(kind, "unknown", 0).increment();
    }
  }

  /** Something in a chatroom was too fast and is tried again. */
  public void retried(String kind, SendOutcome.Refused refused) {
    inRooms(kind, "retried", refused.code()).increment();
  }

  private Counter inRooms(String kind, String outcome, int code) {
    return Counter.builder("parley.room.effects")
        .description("Entries set and removed, and rooms entered and left, by what became of it")
        .tag("account", account)
        .tag("kind", kind)
        .tag("outcome", outcome)
        .tag("code", Integer.toString(code))
        .register(registry);
  }

  private Counter changes(String state) {
    return Counter.builder("parley.connection.changes")
        .description("What happened to the connection; the first one counts as well")
        .tag("account", account)
        .tag("state", state)
        .register(registry);
  }

  private Counter dropped(String reason) {
    return Counter.builder(DROPPED)
        .description(DROPPED_WHAT)
        .tag("account", account)
        .tag("reason", reason)
        .register(registry);
  }

  private Counter sends(String outcome, int code) {
    return Counter.builder("parley.sends")
        .description("Messages that went out, by what became of them and the service's code")
        .tag("account", account)
        .tag("outcome", outcome)
        .tag("code", Integer.toString(code))
        .register(registry);
  }
}
