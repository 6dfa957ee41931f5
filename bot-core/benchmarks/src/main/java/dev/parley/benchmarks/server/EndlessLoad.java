package dev.parley.benchmarks.server;

import dev.parley.engine.Engine;
import dev.parley.runtime.BotRuntime;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole server with everything as by default: how long an answer to a user and the health page
 * take, first with nothing else, then while four handlers compute without end. Sandbox, user and
 * server share this process; carriers are set as the starter sets them.
 */
public final class EndlessLoad {

  private static final int ENDLESS = 4;
  private static final int ROUNDS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final String BOT = "helper";

  private final Sandbox sandbox;
  private final Engine engine = Engine.start();
  private final ConfigurableApplicationContext app;
  private final HttpClient http = HttpClient.newHttpClient();

  private EndlessLoad(Sandbox sandbox) {
    this.sandbox = sandbox;
    app =
        new SpringApplicationBuilder(EndlessApplication.class)
            .registerShutdownHook(false)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--parley.accounts[0].app-key=" + sandbox.appKey(),
                "--parley.accounts[0].app-secret=" + sandbox.appSecret(),
                "--parley.accounts[0].user-id=" + BOT,
                "--parley.accounts[0].api=" + sandbox.navigator(),
                "--parley.accounts[0].navi=" + sandbox.navigator(),
                "--parley.handlers.time-limit=1s",
                "--parley.handlers.grace=1s");
  }

  public static void main(String[] arguments) {
    int status = 1;
    try {
      new EndlessLoad(Sandbox.start(unlimited())).run();
      status = 0;
    } catch (Exception e) {
      e.printStackTrace();
    } finally {
      // What runs without end would keep the application from being closed.
      System.exit(status);
    }
  }

  /** Everything as documented, but as many messages as anybody likes. */
  private static SandboxOptions unlimited() {
    return SandboxOptions.builder()
        .limits(
            SandboxLimits.DEFAULTS.with(
                SendLimits.DEFAULTS.withRate(10_000_000, Duration.ofSeconds(1))))
        .build();
  }

  private void run() throws Exception {
    Writer amy = new Writer(engine, sandbox, "amy", BOT);
    measure("to warm up", amy);
    measure("quiet", amy);
    BotRuntime runtime = app.getBean(BotRuntime.class);
    for (int i = 0; i < ENDLESS; i++) {
      new Writer(engine, sandbox, "endless-" + i, BOT).write("/endless");
    }
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (runtime.condemned().size() < ENDLESS) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException(runtime.condemned().size() + " are condemned");
      }
      Thread.sleep(LOOK);
    }
    measure("four endless loops", amy);
    if (runtime.condemned().size() != ENDLESS) {
      throw new IllegalStateException("some have ended");
    }
  }

  private void measure(String name, Writer amy) throws Exception {
    Times answers =
        Times.of(
            () -> {
              amy.write("/echo How are you today?");
              amy.awaitAnswer();
              return null;
            });
    Times health = Times.of(this::health);
    System.out.printf("%s: answer %s; /actuator/health %s%n", name, answers, health);
  }

  private int health() throws IOException, InterruptedException {
    String port = app.getEnvironment().getRequiredProperty("local.server.port");
    return http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private record Times(double medianMillis, double p99Millis) {

    static Times of(Callable<?> work) throws Exception {
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        work.call();
        millis.add((System.nanoTime() - start) / 1e6);
      }
      double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
      return new Times(sorted[ROUNDS / 2], sorted[ROUNDS * 99 / 100]);
    }

    @Override
    public String toString() {
      return "median %.2f ms, p99 %.2f ms".formatted(medianMillis, p99Millis);
    }
  }
}
