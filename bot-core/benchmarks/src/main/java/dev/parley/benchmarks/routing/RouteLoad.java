package dev.parley.benchmarks.routing;

import dev.parley.api.Message;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.TextPattern;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.PluginGate;
import dev.parley.runtime.internal.routing.Route;
import dev.parley.runtime.internal.routing.RouteIndex;
import dev.parley.runtime.internal.routing.Search;
import dev.parley.runtime.internal.routing.Shadows;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RouteBenchmark} measures in time of the thread instead of the wall's, so that it can
 * be run on a machine that does something else as well; how long the build of an index takes; and
 * how long it takes at worst to find every handler of a hostile message.
 */
public final class RouteLoad {

  private static final int RUNS = 15;
  private static final int ROUNDS = 100;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Kept, so that no decision can be left out. */
  static volatile @Nullable Match last;

  /** The service's limit of a message's content. */
  private static final int LONGEST = 128 * 1024;

  private RouteLoad() {}

  /** Runs all, and prints median and maximum of each. */
  public static void main(String[] arguments) {
    for (int routes : new int[] {100, 100, 1_000, 10_000}) {
      decisions(new MixedRoutes(routes));
    }
    List<Route> mixed = new MixedRoutes(10_000).routes();
    report("build of 10 000 routes", () -> new RouteIndex(1, MixedRoutes.LISTENING, mixed));
    PluginGate plugin = mixed.getFirst().plugin();
    report(
        "shadows among 10 000 routes of one plugin",
        () -> Shadows.of(ofOne(mixed, plugin), plugin));
    report("the same in force", () -> new CurrentRoutes(MixedRoutes.LISTENING).replace(mixed));
    String a = "a".repeat(LONGEST);
    route("128 KB, 10 000 mixed routes", mixed, a);
    route("128 KB, (a+)+$", List.of(pattern("(a+)+$")), a + "b");
    route(
        "128 KB, 1 000 patterns that find their literal",
        patterns(1000, "(a|aa)*c{%d}(a+)+d"),
        a + "cccccccd");
    route("128 KB, 50 patterns without a literal", patterns(50, "(\\w+\\s*){%d}\\d"), a);
    route("128 KB, 1 000 keywords that end each other", keywords(), a);
    List<Route> commands =
        IntStream.range(0, 100_000).mapToObj(i -> command("the-same-head-for-all-" + i)).toList();
    route("100 000 commands with one head", commands, "/the-same-head-for-all-77777");
    route("the same, 128 KB", commands, "/the-same-head-for-all-" + a);
    CurrentRoutes current = new CurrentRoutes(MixedRoutes.LISTENING);
    current.replace(commands);
    for (String text :
        List.of(
            "/the-same-head-for-all-7777x",
            "/xthe-same-head-for-all-77777",
            "/the-same-haed-for-lal-x",
            "/the-same-head-for-all-" + a)) {
      Message message = MixedRoutes.inPrivate(text);
      report(
          "suggestions for " + text.substring(0, Math.min(32, text.length())),
          () -> current.suggestions(message, "bot"));
    }
  }

  private static List<Route> ofOne(List<Route> routes, PluginGate plugin) {
    return routes.stream().map(each -> new Route(plugin, each.handler(), each.meters())).toList();
  }

  private static void decisions(MixedRoutes mixed) {
    RouteIndex index = new RouteIndex(1, MixedRoutes.LISTENING, mixed.routes());
    for (RouteBenchmark.Hit hit : RouteBenchmark.Hit.values()) {
      List<Message> messages = mixed.hitting(hit);
      double[] nanos = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
          for (Message message : messages) {
            last = index.search(message, "bot").next();
          }
        }
        long spent = THREADS.getCurrentThreadCpuTime() - start;
        nanos[run] = spent / (double) (ROUNDS * messages.size());
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%6d routes, hit %-8s median %5.0f ns, %5.2f M/s%n",
          mixed.routes().size(), hit, nanos[RUNS / 2], 1e3 / nanos[RUNS / 2]);
    }
  }

  private static void route(String name, List<Route> routes, String text) {
    RouteIndex index = new RouteIndex(1, MixedRoutes.LISTENING, routes);
    Message message = MixedRoutes.message(text, Integer.MAX_VALUE);
    report(name, () -> all(index.search(message, "bot")));
  }

  private static int all(Search search) {
    int found = 0;
    while (search.next() != null) {
      found++;
    }
    return found;
  }

  private static List<Route> patterns(int count, String form) {
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      routes.add(pattern(form.formatted(1 + i % 7)));
    }
    return routes;
  }

  private static List<Route> keywords() {
    return IntStream.rangeClosed(1, 1000)
        .mapToObj(i -> MixedRoutes.route(MixedRoutes.messages(null, List.of("a".repeat(i)))))
        .toList();
  }

  private static Route pattern(String expression) {
    return MixedRoutes.route(MixedRoutes.messages(TextPattern.compile(expression), List.of()));
  }

  private static Route command(String name) {
    return MixedRoutes.route(new Trigger.Command(CommandSyntax.parse(name), List.of(), "", false));
  }

  private static void report(String name, Runnable work) {
    double[] millis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%-48s median %7.2f ms, maximum %7.2f ms, first %7.2f ms%n",
        name, millis[RUNS / 2], millis[RUNS - 1], first);
  }
}
