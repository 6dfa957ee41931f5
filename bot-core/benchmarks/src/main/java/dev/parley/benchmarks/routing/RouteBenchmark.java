package dev.parley.benchmarks.routing;

import dev.parley.api.Message;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.RouteIndex;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision: which handler gets a message. Texts of 10 to 40 characters, half of them Chinese,
 * and {@link MixedRoutes}; 1 024 different messages one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls compile() before it measures
public class RouteBenchmark {

  /** What the messages hit. */
  public enum Hit {
    COMMAND,
    KEYWORD,
    PATTERN,
    NOTHING
  }

  @Param({"10", "100", "1000", "10000"})
  int routes;

  @Param Hit hit;

  private RouteIndex index;
  private Message[] messages;
  private int next;

  /** Compiles the routes and writes the messages. */
  @Setup
  public void compile() {
    MixedRoutes mixed = new MixedRoutes(routes);
    index = new RouteIndex(1, MixedRoutes.LISTENING, mixed.routes());
    messages = mixed.hitting(hit).toArray(Message[]::new);
    for (Message message : messages) {
      if ((index.search(message, "bot").next() == null) != (hit == Hit.NOTHING)) {
        throw new IllegalStateException(message.text() + " does not hit " + hit);
      }
    }
  }

  /** Finds the first handler of a message. */
  @Benchmark
  public @Nullable Match decision() {
    next = (next + 1) % messages.length;
    return index.search(messages[next], "bot").next();
  }
}
