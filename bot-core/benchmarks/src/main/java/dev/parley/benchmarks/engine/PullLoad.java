package dev.parley.benchmarks.engine;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.Engine;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * An account comes back to a backlog and pulls it into a receiver that does nothing: messages per
 * second from the first pull to the last message. The server is a sandbox in a JVM of its own; its
 * work is in the figure, since it hands out 200 messages to a pull and the next pull waits for the
 * answer. The first argument is how many messages wait (200 000), the second how often they are
 * pulled (7, of which two warm up), the third who receives: {@code sink} takes batches, {@code
 * handler} is a handler of the runtime that does nothing, behind lanes and router.
 */
public final class PullLoad {

  private static final int WARM_UPS = 2;
  private static final int SENDERS = 20;
  private static final int UNDER_WAY = 1_000;

  private PullLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    boolean handler = arguments.length > 2 && arguments[2].equals("handler");
    List<Double> perSecond = new ArrayList<>();
    try (SandboxProcess sandbox = SandboxProcess.start(SENDERS + 1);
        Engine engine = Engine.start()) {
      fill(engine, sandbox, messages);
      for (int round = 0; round < rounds; round++) {
        double figure =
            handler ? pullIntoHandler(engine, sandbox, messages) : pull(engine, sandbox, messages);
        System.out.printf("round %d: %,.0f messages/s%n", round + 1, figure);
        if (round >= WARM_UPS) {
          perSecond.add(figure);
        }
      }
    }
    System.out.printf(
        "median of %d: %,.0f messages/s from a backlog of %,d%n",
        perSecond.size(), Medians.of(perSecond), messages);
  }

  private static void fill(Engine engine, SandboxProcess sandbox, int messages)
      throws InterruptedException {
    OutgoingMessage message =
        new OutgoingMessage(
            Conversation.privateChat("u" + SENDERS), new TextContent("How are you today?"));
    for (int user = 0; user < SENDERS; user++) {
      try (Transport sender = sandbox.transport(engine, user)) {
        sender.connect(Cursor.START, new CountingSink(0)).toCompletableFuture().join();
        Semaphore free = new Semaphore(UNDER_WAY);
        for (int i = 0; i < share(messages, user); i++) {
          free.acquire();
          var unused = sender.send(message).thenAccept(outcome -> free.release(taken(outcome)));
        }
        free.acquire(UNDER_WAY);
      }
    }
  }

  private static int share(int messages, int user) {
    return messages / SENDERS + (user < messages % SENDERS ? 1 : 0);
  }

  private static int taken(SendOutcome outcome) {
    if (!(outcome instanceof SendOutcome.Accepted)) {
      System.out.println("not taken: " + outcome);
    }
    return 1;
  }

  private static double pull(Engine engine, SandboxProcess sandbox, int messages)
      throws InterruptedException {
    CountingSink counter = new CountingSink(messages);
    try (Transport receiver = sandbox.transport(engine, SENDERS)) {
      receiver.connect(Cursor.START, counter).toCompletableFuture().join();
      long began = System.nanoTime();
      counter.all.await();
      return messages / ((System.nanoTime() - began) / 1e9);
    }
  }

  private static double pullIntoHandler(Engine engine, SandboxProcess sandbox, int messages)
      throws InterruptedException {
    Idle idle = new Idle();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    int total = RuntimeOptions.DEFAULTS.lanes().eventsInTotal();
    RuntimeOptions options =
        RuntimeOptions.DEFAULTS.withLanes(
            // A lane may hold as many as all together, so that none is shed: the transport waits.
            RuntimeOptions.DEFAULTS
                .lanes()
                .withEvents(total, total, RuntimeOptions.DEFAULTS.lanes().eventsPerTurn())
                .withCarriersExpected(1));
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime = new BotRuntime(timers, options, meters, List.of())) {
      runtime.plugins().start(new PluginDescriptor("idle", "", Idle.class), List.of(idle));
      runtime.attach(sandbox.transport(engine, SENDERS)).connected().toCompletableFuture().join();
      long began = System.nanoTime();
      while (idle.heard.sum() + shed(meters) < messages) {
        Thread.sleep(1);
      }
      double figure = messages / ((System.nanoTime() - began) / 1e9);
      if (shed(meters) > 0) {
        System.out.printf("%,.0f were shed by full lanes%n", shed(meters));
      }
      return figure;
    }
  }

  private static double shed(SimpleMeterRegistry meters) {
    return meters.find("parley.events.dropped").tag("reason", "lane-full").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** Hears everything and does nothing. */
  static final class Idle {

    final LongAdder heard = new LongAdder();

    @OnMessage(offline = true)
    void hear(Message message) {
      heard.increment();
    }
  }

  /** Takes everything at once. */
  private static final class CountingSink implements EventSink {

    private final CountDownLatch all = new CountDownLatch(1);
    private int left;

    CountingSink(int messages) {
      left = messages;
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      left -= batch.events().size();
      if (left <= 0) {
        all.countDown();
      }
      return CompletableFuture.completedFuture(null);
    }
  }
}
