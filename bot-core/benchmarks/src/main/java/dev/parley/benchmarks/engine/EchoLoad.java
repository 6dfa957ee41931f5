package dev.parley.benchmarks.engine;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.Engine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Users write to a bot and wait for its answer before they write again, over loopback: user,
 * server, bot, server, user. The server is a sandbox in a JVM of its own, users and bot share an
 * engine in this one. The arguments are the numbers of users (1 100 1000); each is measured for
 * five rounds of three seconds after a warm-up.
 */
public final class EchoLoad {

  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final int MOST_ROUND_TRIPS = 2_000_000;

  private EchoLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] numbers =
        arguments.length == 0
            ? new int[] {1, 100, 1_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int users : numbers) {
      measure(users);
    }
  }

  private static void measure(int users) throws IOException, InterruptedException {
    try (SandboxProcess sandbox = SandboxProcess.start(users + 1);
        Engine engine = Engine.start()) {
      Transport bot = sandbox.transport(engine, users);
      connect(List.of(bot), List.of(new Bot(bot)));
      Clock clock = new Clock();
      List<Transport> transports = new ArrayList<>();
      List<User> sinks = new ArrayList<>();
      for (int user = 0; user < users; user++) {
        Transport transport = sandbox.transport(engine, user);
        transports.add(transport);
        sinks.add(new User(transport, Conversation.privateChat("u" + users), clock));
      }
      connect(transports, sinks);
      sinks.forEach(User::write);
      List<Double> perSecond = new ArrayList<>();
      List<Double> p50 = new ArrayList<>();
      List<Double> p99 = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        clock.restart();
        Thread.sleep(ROUND);
        Clock.Result result = clock.result(ROUND);
        if (round > 0) {
          perSecond.add(result.roundTripsPerSecond());
          p50.add(result.p50Micros());
          p99.add(result.p99Micros());
        }
      }
      System.out.printf(
          "%,d users, median of %d: %,.0f round trips/s (%,.0f messages/s), p50 %,.0f us,"
              + " p99 %,.0f us%n",
          users,
          ROUNDS,
          Medians.of(perSecond),
          2 * Medians.of(perSecond),
          Medians.of(p50),
          Medians.of(p99));
      if (clock.failures.get() > 0) {
        throw new IllegalStateException(clock.failures + " sends were not accepted");
      }
    }
  }

  private static void connect(List<Transport> transports, List<? extends EventSink> sinks) {
    List<CompletableFuture<ConnectionState>> states = new ArrayList<>();
    for (int i = 0; i < transports.size(); i++) {
      states.add(transports.get(i).connect(Cursor.START, sinks.get(i)).toCompletableFuture());
    }
    states.forEach(CompletableFuture::join);
  }

  /** Answers everybody with what they said. */
  private record Bot(Transport transport) implements EventSink {

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      for (BotEvent event : batch.events()) {
        Message message = (Message) event;
        var unused = transport.send(new OutgoingMessage(message.conversation(), message.content()));
      }
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Writes, waits for the answer, and writes again. */
  private static final class User implements EventSink {

    private final Transport transport;
    private final OutgoingMessage message;
    private final Clock clock;
    private volatile long wroteAt;

    User(Transport transport, Conversation bot, Clock clock) {
      this.transport = transport;
      this.message = new OutgoingMessage(bot, new TextContent("How are you today?"));
      this.clock = clock;
    }

    void write() {
      wroteAt = System.nanoTime();
      var unused =
          transport
              .send(message)
              .thenAccept(
                  outcome -> {
                    if (!(outcome instanceof SendOutcome.Accepted)) {
                      clock.failures.incrementAndGet();
                    }
                  });
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      for (int i = 0; i < batch.events().size(); i++) {
        clock.took(System.nanoTime() - wroteAt);
        write();
      }
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Takes the times of all round trips. */
  private static final class Clock {

    private final long[] nanos = new long[MOST_ROUND_TRIPS];
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong failures = new AtomicLong();

    void restart() {
      count.set(0);
    }

    void took(long time) {
      int at = count.getAndIncrement();
      if (at < nanos.length) {
        nanos[at] = time;
      }
    }

    Result result(Duration time) {
      int all = count.get();
      long[] sorted = Arrays.copyOf(nanos, Math.min(all, nanos.length));
      Arrays.sort(sorted);
      if (sorted.length == 0) {
        throw new IllegalStateException("nothing came back");
      }
      return new Result(
          all / (time.toMillis() / 1e3),
          sorted[sorted.length / 2] / 1e3,
          sorted[sorted.length * 99 / 100] / 1e3);
    }

    record Result(double roundTripsPerSecond, double p50Micros, double p99Micros) {}
  }
}
