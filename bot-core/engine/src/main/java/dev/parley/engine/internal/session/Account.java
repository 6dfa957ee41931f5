package dev.parley.engine.internal.session;

import dev.parley.api.SendOutcome;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.connect.ConnectFailure;
import dev.parley.engine.internal.connect.Connection;
import dev.parley.engine.internal.connect.Connector;
import dev.parley.engine.internal.expansion.KnownExpansions;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.loop.Retries;
import dev.parley.engine.internal.receive.Delivery;
import dev.parley.engine.internal.receive.Inbox;
import dev.parley.engine.internal.receive.Notices;
import dev.parley.engine.internal.receive.RecentUids;
import dev.parley.engine.internal.receive.Reception;
import dev.parley.engine.internal.room.RoomContext;
import dev.parley.engine.internal.room.Rooms;
import dev.parley.engine.internal.send.Outbox;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The life of an account: it connects, stays connected, and decides after each end of a connection
 * whether to try again, when, and with what. What is done over the connections is left to its
 * features.
 *
 * <p>Everything happens on the account's loop. What other threads call is put there in the order of
 * the calls.
 */
public final class Account implements Transport, Link.Listener {

  private final String name;
  private final Loop loop;
  private final EngineOptions options;
  private final Connector connector;
  private final Consumer<Account> whenClosed;
  private final States states;
  private final Retries retries;
  private final MessageCodec codec;
  private final Notices notices;
  private final RecentUids sent;
  private final Delivery delivery;
  private final Requests requests;
  private final Outbox outbox;
  private final Rooms rooms;
  private final Capabilities capabilities;
  private final List<Feature> features = new ArrayList<>(5);
  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable CompletableFuture<Connection> attempt;
  private @Nullable Link link;
  private @Nullable Instant connectedSince;
  private Timers.@Nullable Timer retry;

  /**
   * @param whenClosed is told once, when {@link #close} has released everything
   */
  public Account(
      String name,
      Loop loop,
      EngineOptions options,
      Connector connector,
      MessageCodec codec,
      Notices notices,
      Consumer<Account> whenClosed) {
    this.name = name;
    this.loop = loop;
    this.options = options;
    this.connector = connector;
    this.whenClosed = whenClosed;
    this.states = new States(name);
    this.retries = new Retries(options.reconnect());
    this.codec = codec;
    EngineOptions.Receiving receiving = options.receiving();
    this.sent = new RecentUids(receiving.seenMessages(), receiving.seenTime());
    this.notices = notices;
    this.delivery = new Delivery(name, loop, receiving);
    this.requests = new Requests(loop);
    KnownExpansions known = new KnownExpansions(options.limits().expansions().known());
    this.outbox = new Outbox(loop, options, codec, sent, known);
    RoomContext context = new RoomContext(name, loop, options, codec, notices, sent, delivery);
    this.rooms = new Rooms(context, requests);
    this.capabilities = new Capabilities(context, rooms, requests, outbox, known);
  }

  @Override
  public String account() {
    return name;
  }

  @Override
  public ConnectionState state() {
    return states.current();
  }

  @Override
  public CompletionStage<ConnectionState> connect(Cursor from, EventSink sink) {
    if (!asked.compareAndSet(false, true)) {
      throw new IllegalStateException("account " + name + " was asked to connect before");
    }
    if (!loop.tryExecute(() -> begin(from, sink))) {
      states.become(new ConnectionState.Closed());
    }
    return states.settled().minimalCompletionStage();
  }

  @Override
  public CompletionStage<SendOutcome> send(OutgoingMessage message) {
    return outbox.send(message);
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return capabilities.find(capability);
  }

  @Override
  public void close() {
    loop.execute(
        () -> {
          states.become(new ConnectionState.Closed());
          release();
          features.clear();
          delivery.close();
          whenClosed.accept(this);
        });
  }

  @Override
  public void pushed(Link from, ServerFrame.Publish push) {
    for (Feature feature : features) {
      if (feature.pushed(from, push)) {
        return;
      }
    }
    from.acknowledge(push);
  }

  @Override
  public void ended(Link which, Ending ending) {
    link = null;
    if (connectedSince != null) {
      Duration lasted = Duration.between(connectedSince, loop.now());
      if (lasted.compareTo(options.connecting().stableAfter()) >= 0) {
        retries.reset();
      }
      connectedSince = null;
    }
    features.forEach(Feature::disconnected);
    follow(ending);
  }

  private void begin(Cursor from, EventSink sink) {
    if (state().isFinal()) {
      return;
    }
    states.tell(sink);
    delivery.open(from, sink);
    Inbox inbox = new Inbox(name, loop, options, codec, notices, sent, delivery, from);
    features.add(requests);
    features.add(outbox);
    features.add(inbox);
    features.add(rooms);
    features.add(new Reception(name, codec, inbox, rooms));
    attempt();
  }

  private void attempt() {
    retry = null;
    states.become(new ConnectionState.Connecting());
    CompletableFuture<Connection> trying = connector.connect();
    attempt = trying;
    Completion.follow(
        trying,
        (connection, failure) -> {
          if (trying.isCancelled()) {
            return;
          }
          attempt = null;
          if (connection != null) {
            connected(connection);
          } else {
            follow(ending(failure));
          }
        });
  }

  private void connected(Connection connection) {
    connectedSince = loop.now();
    Link made = new Link(loop, options, connection.socket(), connection.welcome(), this);
    link = made;
    made.start();
    states.become(
        new ConnectionState.Connected(connection.welcome().userId(), connection.welcome().at()));
    features.forEach(feature -> feature.connected(made));
  }

  /** What follows from the end of a connection or of an attempt. */
  private void follow(Ending ending) {
    switch (ending) {
      case Ending.Lost it -> tryAgain(it);
      case Ending.Redirected it -> {
        connector.forgetRoute();
        tryAgain(it);
      }
      case Ending.TokenRefused it -> {
        if (connector.refuseToken()) {
          tryAgain(it);
        } else {
          fail(it.code(), "The service refused every token that was tried: " + it.reason());
        }
      }
      case Ending.Kicked it -> {
        states.become(new ConnectionState.Kicked(it.code(), it.reason()));
        release();
      }
      case Ending.Refused it -> fail(it.code(), it.reason());
    }
  }

  private void tryAgain(Ending ending) {
    Duration delay = retries.next();
    retry = loop.after(delay, this::attempt);
    states.become(new ConnectionState.Suspended(ending.code(), ending.reason(), delay));
  }

  private void fail(int code, String reason) {
    states.become(new ConnectionState.Failed(code, reason));
    release();
  }

  /** Ends what is under way on the network. What was received already is still handed up. */
  private void release() {
    if (retry != null) {
      retry.cancel();
      retry = null;
    }
    if (attempt != null) {
      CompletableFuture<Connection> given = attempt;
      attempt = null;
      given.cancel(false);
    }
    if (link != null) {
      Link given = link;
      link = null;
      features.forEach(Feature::disconnected);
      given.close();
    }
  }

  private static Ending ending(@Nullable Throwable failure) {
    return failure instanceof ConnectFailure known
        ? known.ending()
        : Ending.lost(StatusCode.SOCKET_NOT_CREATED, "Connecting failed: " + failure);
  }
}
