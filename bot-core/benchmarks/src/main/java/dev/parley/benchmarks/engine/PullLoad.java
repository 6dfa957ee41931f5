package dev.parley.benchmarks.engine;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * An account comes back to a backlog and pulls it into a receiver that does nothing: messages per
 * second from the first pull to the last message. The server is a sandbox in a JVM of its own; its
 * work is in the figure, since it hands out 200 messages to a pull and the next pull waits for the
 * answer. The first argument is how many messages wait (200 000), the second how often they are
 * pulled (7, of which two warm up).
 */
public final class PullLoad {

  private static final int WARM_UPS = 2;
  private static final int UNDER_WAY = 1_000;

  private PullLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    List<Double> perSecond = new ArrayList<>();
    try (SandboxProcess sandbox = SandboxProcess.start(2);
        Engine engine = Engine.start()) {
      fill(engine, sandbox, messages);
      for (int round = 0; round < rounds; round++) {
        double figure = pull(engine, sandbox, messages);
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
    try (Transport sender = transport(engine, sandbox, 0)) {
      sender.connect(Cursor.START, new Counter(0)).toCompletableFuture().join();
      OutgoingMessage message =
          new OutgoingMessage(
              Conversation.privateChat("u1"), new TextContent("How are you today?"));
      Semaphore free = new Semaphore(UNDER_WAY);
      for (int i = 0; i < messages; i++) {
        free.acquire();
        var unused = sender.send(message).thenAccept(outcome -> free.release(taken(outcome)));
      }
      free.acquire(UNDER_WAY);
    }
  }

  private static int taken(SendOutcome outcome) {
    if (!(outcome instanceof SendOutcome.Accepted)) {
      System.out.println("not taken: " + outcome);
    }
    return 1;
  }

  private static double pull(Engine engine, SandboxProcess sandbox, int messages)
      throws InterruptedException {
    Counter counter = new Counter(messages);
    try (Transport receiver = transport(engine, sandbox, 1)) {
      receiver.connect(Cursor.START, counter).toCompletableFuture().join();
      long began = System.nanoTime();
      counter.all.await();
      return messages / ((System.nanoTime() - began) / 1e9);
    }
  }

  private static Transport transport(Engine engine, SandboxProcess sandbox, int user) {
    return engine.transport(
        AccountOptions.of(
            "u" + user, sandbox.appKey(), sandbox.navigator(), sandbox.tokens().get(user)));
  }

  /** Takes everything at once. */
  private static final class Counter implements EventSink {

    private final CountDownLatch all = new CountDownLatch(1);
    private int left;

    Counter(int messages) {
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
