package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Prometheus scrapes from the running server, against the table of all meters. */
class MetersTest extends PlaygroundServer {

  private static final Path TABLE = Path.of("../../bot-core/spring-boot-starter/README.md");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `(parley\\.[^`]+)` \\| (counter|gauge|timer|summary) \\| ([^|]*)\\| (.+)\\|");
  private static final Pattern TYPE = Pattern.compile("# TYPE (parley_\\w+) (\\w+)");
  private static final Pattern SAMPLE = Pattern.compile("(parley_\\w+?)(?:\\{([^}]*)})? \\S+");
  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

  /**
   * What Prometheus sees of a meter.
   *
   * @param type as Prometheus calls it
   */
  record Seen(String type, Set<String> tags) {}

  @Test
  void every_meter_stands_in_the_table_with_its_tags_and_nothing_else_does() throws IOException {
    awaitBot();
    await().until(() -> server.sandbox().rooms().members("lobby").contains("helper"));
    Browser uma = signedIn("uma");
    uma.post("/playground/rooms/enter", "room", "lobby");
    uma.post("/playground/messages", "c", "chatroom:lobby", "text", "/take 7");
    await().until(() -> scraped(uma).contains("parley_room_effects_total{"));

    assertThat(seen(scraped(uma))).isEqualTo(written());
  }

  @Test
  void no_tag_names_a_user_or_a_conversation() {
    awaitBot();
    Browser vic = signedIn("victoria");
    vic.post("/playground/messages", "c", BOT, "text", "/ping");
    await()
        .until(
            () ->
                scraped(vic)
                    .lines()
                    .anyMatch(
                        line ->
                            line.startsWith("parley_events_handled_total{")
                                && line.contains("Essentials.ping")
                                && !line.endsWith(" 0.0")));

    assertThat(scraped(vic)).doesNotContain("victoria");
  }

  private static String scraped(Browser browser) {
    return browser.get("/actuator/prometheus").body();
  }

  private static Map<String, Seen> seen(String scraped) {
    Map<String, String> types = new TreeMap<>();
    Map<String, Set<String>> tags = new TreeMap<>();
    for (String line : scraped.lines().toList()) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        types.put(type.group(1), type.group(2));
      } else if (sample.matches()) {
        String family = sample.group(1).replaceAll("_(count|sum)$", "");
        Set<String> names = tags.computeIfAbsent(family, name -> new TreeSet<>());
        if (sample.group(2) != null) {
          for (String tag : sample.group(2).split(",", -1)) {
            names.add(tag.substring(0, tag.indexOf('=')));
          }
        }
      }
    }
    return types.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> new Seen(each.getValue(), tags.getOrDefault(each.getKey(), Set.of()))));
  }

  private static Map<String, Seen> written() throws IOException {
    Map<String, Seen> rows = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String name = row.group(1).replace('.', '_');
        Set<String> tags =
            LITERAL
                .matcher(row.group(3))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(row.group(4)).as("%s is described", name).isNotBlank();
        switch (row.group(2)) {
          case "counter" -> rows.put(name + "_total", new Seen("counter", tags));
          case "gauge" -> rows.put(name, new Seen("gauge", tags));
          case "summary" -> {
            rows.put(name, new Seen("summary", tags));
            rows.put(name + "_max", new Seen("gauge", tags));
          }
          default -> {
            rows.put(name + "_seconds", new Seen("summary", tags));
            rows.put(name + "_seconds_max", new Seen("gauge", tags));
          }
        }
      }
    }
    return rows;
  }
}
