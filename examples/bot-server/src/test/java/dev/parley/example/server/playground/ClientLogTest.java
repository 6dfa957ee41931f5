package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClientLogTest {

  private static final Conversation AMY = Conversation.privateChat("amy");
  private static final Conversation BOB = Conversation.privateChat("bob");
  private static final Conversation CARL = Conversation.privateChat("carl");

  private final ClientLog log =
      new ClientLog(
          new Binder(
                  new MapConfigurationPropertySource(
                      Map.of(
                          "parley.playground.conversations", "2",
                          "parley.playground.lines", "3",
                          "parley.playground.line-chars", "100",
                          "parley.playground.events", "5",
                          "parley.playground.event-chars", "1000")))
              .bindOrCreate("parley.playground", PlaygroundProperties.class));

  @Test
  void a_conversation_keeps_its_last_lines_in_their_order() {
    say(AMY, "1", "2", "3", "4");

    assertThat(texts(log.lines(AMY))).containsExactly("2", "3", "4");
    assertThat(log.lines(BOB)).isEmpty();
  }

  @Test
  void long_lines_push_out_more_than_short_ones() {
    say(AMY, "1", "2", "x".repeat(99));

    assertThat(texts(log.lines(AMY))).containsExactly("2", "x".repeat(99));
    say(AMY, "y".repeat(500));
    assertThat(texts(log.lines(AMY))).containsExactly("y".repeat(500));
  }

  @Test
  void the_conversation_that_is_silent_for_longest_is_forgotten() {
    say(AMY, "1");
    say(BOB, "2");
    say(AMY, "3");
    say(CARL, "4");

    assertThat(log.conversations()).containsExactly(AMY, CARL);
    assertThat(texts(log.lines(AMY))).containsExactly("1", "3");
  }

  @Test
  void events_are_counted_and_shown_the_newest_first() {
    say(AMY, "1", "2", "3", "4", "5", "6");

    assertThat(log.last()).isEqualTo(6);
    assertThat(texts(log.newestFirst())).containsExactly("6", "5", "4", "3", "2");
  }

  @Test
  void a_reader_gets_what_happened_since_or_learns_that_some_of_it_is_gone() {
    assertThat(log.after(0)).contains(List.of());
    assertThat(log.after(1)).as("more than ever happened").isEmpty();
    say(AMY, "1", "2", "3", "4", "5", "6");

    assertThat(log.after(0)).as("the first is gone").isEmpty();
    assertThat(log.after(1).map(ClientLogTest::texts)).contains(List.of("2", "3", "4", "5", "6"));
    assertThat(log.after(5).map(ClientLogTest::texts)).contains(List.of("6"));
    assertThat(log.after(6)).contains(List.of());
    assertThat(log.after(7)).isEmpty();
  }

  @Test
  void what_is_not_said_is_an_event_but_no_line() {
    log.add(number -> event(number, AMY, null));

    assertThat(log.lines(AMY)).isEmpty();
    assertThat(log.conversations()).isEmpty();
    assertThat(log.newestFirst()).hasSize(1);
  }

  private void say(Conversation where, String... texts) {
    for (String text : texts) {
      log.add(number -> event(number, where, new ClientEvent.Line(text, "", "", false)));
    }
  }

  private static ClientEvent event(
      long number, Conversation where, ClientEvent.@org.jspecify.annotations.Nullable Line line) {
    return new ClientEvent(
        number, Instant.EPOCH, false, where, where.targetId(), "RC:TxtMsg", "", "", line);
  }

  private static List<String> texts(List<ClientEvent> events) {
    return events.stream().map(event -> event.line() == null ? "" : event.line().text()).toList();
  }
}
