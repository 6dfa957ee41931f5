package dev.parley.journal.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.journal.Act;
import dev.parley.journal.JournalException;
import dev.parley.journal.StepBody;
import dev.parley.journal.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

  private static final Path KEPT = Path.of("src/test/resources/bodies.txt");

  private final Codec codec = new Codec();

  static Stream<Object> everything() {
    return Stream.of(BotEvent.class, Content.class, Act.class, StepBody.class, StepResult.class)
        .flatMap(family -> Examples.of(family).stream());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void every_kind_comes_back_as_it_was(Object value) {
    assertThat(read(codec.write(value), value)).isEqualTo(value);
  }

  private Object read(String json, Object like) {
    return switch (like) {
      case BotEvent ignored -> codec.event(json);
      case Act ignored -> codec.act(json);
      case StepBody ignored -> codec.stepBody(json);
      case StepResult ignored -> codec.stepResult(json);
      case Content ignored ->
          ((Message) codec.event(codec.write(message((Content) like)))).content();
      default -> throw new AssertionError(like);
    };
  }

  private static Message message(Content content) {
    return new Message(
        "helper",
        "uid",
        Conversation.group("g"),
        "amy",
        content,
        Instant.EPOCH,
        Map.of(),
        List.of(),
        false);
  }

  @Test
  void every_member_of_a_family_has_a_name_of_its_own() {
    List<Class<?>> members = new ArrayList<>();
    for (Class<?> family :
        List.of(
            BotEvent.class,
            Content.class,
            ConnectionState.class,
            Act.class,
            SendOutcome.class,
            StepBody.class,
            StepResult.class)) {
      members.addAll(Examples.members(family));
    }
    assertThat(TypeNames.all().keySet()).containsExactlyInAnyOrderElementsOf(members);
    assertThat(TypeNames.all().values()).doesNotHaveDuplicates();
  }

  /**
   * What a version has written, the next ones read: a line of that file is never changed or
   * removed. Who adds a kind or a component adds lines: {@code -Dbodies.write=true} adds those that
   * are new.
   */
  @Test
  void what_was_written_once_is_read_for_ever() throws IOException {
    List<String> kept = new ArrayList<>(Files.readAllLines(KEPT, StandardCharsets.UTF_8));
    List<String> missing =
        everything().map(codec::write).filter(line -> !kept.contains(line)).toList();
    if (Boolean.getBoolean("bodies.write")) {
      kept.addAll(missing);
      Files.write(KEPT, kept);
    } else {
      assertThat(missing).isEmpty();
    }
    kept.forEach(this::reads);
  }

  private void reads(String line) {
    String name = line.substring("{'is':'".length(), line.indexOf('"', "{'is':'".length()));
    Class<?> type =
        TypeNames.all().entrySet().stream()
            .filter(entry -> entry.getValue().equals(name))
            .findFirst()
            .orElseThrow()
            .getKey();
    if (Content.class.isAssignableFrom(type)) {
      String text = codec.write(new TextContent("instead"));
      String inside = codec.write(message(new TextContent("instead"))).replace(text, line);
      assertThat(codec.event(inside)).isInstanceOf(Message.class);
    } else if (BotEvent.class.isAssignableFrom(type)) {
      assertThat(codec.event(line)).isInstanceOf(type);
    } else if (Act.class.isAssignableFrom(type)) {
      assertThat(codec.act(line)).isInstanceOf(type);
    } else if (StepBody.class.isAssignableFrom(type)) {
      assertThat(codec.stepBody(line)).isInstanceOf(type);
    } else {
      assertThat(codec.stepResult(line)).isInstanceOf(type);
    }
  }

  @Test
  void a_text_of_128_kb_and_the_end_of_time_come_back() {
    Message long128 = message(new TextContent("汉".repeat(43_690) + "🐼".repeat(10)));
    assertThat(codec.event(codec.write(long128))).isEqualTo(long128);
    RoomChange forever =
        new RoomChange(
            "helper",
            Conversation.chatroom("r"),
            RoomChange.Kind.MUTED,
            List.of(),
            Instant.MAX,
            Instant.EPOCH);
    assertThat(codec.event(codec.write(forever))).isEqualTo(forever);
  }

  @Test
  void a_quote_of_a_quote_comes_back() {
    Message inner = message(new TextContent("first"));
    Message quoted = message(ReferenceContent.to(inner, "second"));
    Message twice = message(ReferenceContent.to(quoted, "third"));
    assertThat(codec.event(codec.write(twice))).isEqualTo(twice);
  }

  @Test
  void half_a_character_is_no_harm() {
    Message half = message(new TextContent("a\ud83d b\udc3c 🐼\ud83d"));
    String json = codec.write(half);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
    assertThat(codec.event(json)).isEqualTo(half);
  }

  @Test
  void what_a_newer_version_added_is_passed_over_and_a_new_kind_is_refused() {
    String json = codec.write(message(new TextContent("hi")));
    assertThat(codec.event(json.replaceFirst("\\{", "{\"mood\":{\"a\":[1]},")))
        .isEqualTo(message(new TextContent("hi")));
    assertThatThrownBy(() -> codec.event(json.replace("\"text\",", "\"hologram\",")))
        .isInstanceOf(JournalException.Unreadable.class)
        .hasMessageContaining("hologram")
        .hasMessageNotContaining("hi");
    for (String broken : List.of("", "{", "[]", "null", "{\"is\":\"message\"}", json + '}')) {
      assertThatThrownBy(() -> codec.event(broken)).isInstanceOf(JournalException.Unreadable.class);
    }
  }
}
