package dev.parley.runtime.internal.routing;

import static dev.parley.runtime.internal.routing.TestRoutes.LISTENING;
import static dev.parley.runtime.internal.routing.TestRoutes.command;
import static dev.parley.runtime.internal.routing.TestRoutes.contains;
import static dev.parley.runtime.internal.routing.TestRoutes.names;
import static dev.parley.runtime.internal.routing.TestRoutes.pattern;
import static dev.parley.runtime.internal.routing.TestRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.pattern.PatternSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index against asking every route. */
class RouteIndexTest {

  @Test
  void random_events_take_the_routes_that_asking_each_would_find() {
    long seed = new Random().nextLong();
    RandomRoutes random = new RandomRoutes(new Random(seed));
    int found = 0;
    for (int round = 0; round < 120; round++) {
      List<Route> routes = random.routes(round);
      RouteIndex index = new RouteIndex(1, LISTENING, routes);
      for (int i = 0; i < 60; i++) {
        BotEvent event = random.event();
        List<String> expected = asked(routes, event);
        assertThat(names(index.search(event, "bot")))
            .describedAs("seed %d: %s in %s", seed, event, routes)
            .isEqualTo(expected);
        found += expected.size();
      }
    }
    assertThat(found).isGreaterThan(5_000);
  }

  @Test
  void random_events_are_explained_as_they_are_routed() {
    long seed = new Random().nextLong();
    RandomRoutes random = new RandomRoutes(new Random(seed));
    for (int round = 0; round < 60; round++) {
      RouteIndex index = new RouteIndex(1, LISTENING, random.routes(round));
      for (int i = 0; i < 60; i++) {
        BotEvent event = random.event();
        assertThat(
                index.explain(event, "bot").stream()
                    .filter(each -> each.refusal() == null)
                    .map(each -> each.route().handler().name()))
            .describedAs("seed %d: %s", seed, event)
            .containsExactlyElementsOf(names(index.search(event, "bot")));
      }
    }
  }

  @Test
  void what_is_cut_out_is_the_same() throws Exception {
    RouteIndex index =
        new RouteIndex(
            1,
            LISTENING,
            List.of(
                route("pattern", pattern("order (?<id>\\d+)")),
                route("command", command("say hello <to>"))));
    Match order = first(index, "my order 42, please");
    assertThat(order.captures().text(1)).isEqualTo("42");
    Match hello = first(index, "/Say　hello  amy");
    assertThat(hello.captures().text(0)).isEqualTo("amy");
  }

  @Test
  void an_index_without_routes_finds_nothing() {
    RouteIndex index = new RouteIndex(1, LISTENING, List.of());
    assertThat(names(index.search(RandomRoutes.text("/hello"), "bot"))).isEmpty();
  }

  @Test
  void more_than_fifty_patterns_for_every_text_are_refused() {
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      routes.add(route("digits " + i, pattern("\\d{" + (i + 1) + "}")));
    }
    assertThat(new RouteIndex(1, LISTENING, routes).forEveryText()).hasSize(50);
    routes.add(route("one more", pattern(".*")));
    assertThatIllegalStateException()
        .isThrownBy(() -> new RouteIndex(1, LISTENING, routes))
        .withMessageStartingWith(
            "51 handlers have a pattern without a literal, which is run for every text; there may"
                + " be 50. Give them a word that must occur, or contains or startsWith: ")
        .withMessageContaining("one more messages matching \".*\"");
  }

  /** A route is not asked when its conversation is another: of ten thousand, one is looked at. */
  @Test
  void routes_of_other_conversations_are_not_looked_at() {
    CountingResolver asked = new CountingResolver();
    List<Route> routes =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    route(
                        "group " + i,
                        i % 2 == 0 ? contains("hello") : pattern("hello (\\w+)"),
                        0,
                        TestRoutes.conversation("group-" + i),
                        List.of(asked)))
            .toList();
    RouteIndex index = new RouteIndex(1, LISTENING, routes);
    assertThat(names(index.search(RandomRoutes.text("oh hello you", "group-4711"), "bot")))
        .containsExactly("group 4711");
    assertThat(asked.count()).isEqualTo(1);
  }

  @Test
  void commands_with_one_head_are_told_apart() {
    List<Route> routes =
        Stream.concat(
                IntStream.range(0, 100_000)
                    .mapToObj(i -> route("c" + i, command("the-same-head-for-all-" + i))),
                Stream.of(route("any", contains("head"))))
            .toList();
    CountingResolver asked = new CountingResolver();
    RouteIndex index =
        new RouteIndex(
            1,
            LISTENING,
            routes.stream()
                .map(
                    each ->
                        route(
                            each.handler().name(),
                            each.handler().trigger(),
                            0,
                            each.handler().rules().scope(),
                            List.of(asked)))
                .toList());
    assertThat(names(index.search(RandomRoutes.text("/the-same-head-for-all-77777"), "bot")))
        .containsExactly("c77777", "any");
    assertThat(asked.count()).isEqualTo(2);
  }

  /** A hostile message cannot make patterns work without end. */
  @Test
  void patterns_do_a_bounded_number_of_steps_for_a_message() {
    List<Route> routes =
        IntStream.range(0, 1000)
            .mapToObj(i -> route("p" + i, pattern("(a|aa)*b{" + (i % 7) + "}(a+)+c")))
            .toList();
    String text = "a".repeat(130_000) + "c";
    Message message = RandomRoutes.text(text);
    Spoken spoken = LISTENING.read(message, "bot");
    PatternSteps steps = PatternSteps.forMessage();
    for (Route route : routes) {
      Matching.of(route, message, spoken, Known.NOTHING, steps);
    }
    assertThat(steps.spent()).isBetween(PatternSteps.PER_MESSAGE / 2, PatternSteps.PER_MESSAGE);
  }

  private static Match first(RouteIndex index, String text) {
    return Objects.requireNonNull(index.search(RandomRoutes.text(text), "bot").next());
  }

  private static List<String> asked(List<Route> routes, BotEvent event) {
    Spoken spoken = event instanceof Message message ? LISTENING.read(message, "bot") : null;
    PatternSteps steps = PatternSteps.forMessage();
    return routes.stream()
        .sorted(RouteOrder.COMPARATOR)
        .filter(route -> Matching.of(route, event, spoken, Known.NOTHING, steps) != null)
        .map(route -> route.handler().name())
        .toList();
  }
}
