package dev.parley.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of all properties, against what the server really reads. */
class PropertyTableTest {

  private static final Path TABLE = Path.of("../../bot-core/spring-boot-starter/README.md");
  private static final Pattern ROW = Pattern.compile("\\| `(parley\\.[^`]+)` \\| ([^|]*)\\|.*");
  private static final Pattern PARTS =
      Pattern.compile("java\\.util\\.(List|Map)<(?:java\\.lang\\.String,)?(dev\\.parley\\.[^>]+)>");
  private static final Pattern LITERAL = Pattern.compile("`([^`]*)`");

  @Test
  void every_property_stands_in_the_table_with_its_default_and_nothing_else_does()
      throws Exception {
    Map<String, String> written = written();
    Map<String, String> real = real();

    assertThat(written).containsOnlyKeys(real.keySet());
    // No values: the default of one is another property, that of the other depends on the machine.
    written.replaceAll((name, value) -> name.endsWith("[].name") ? "" : value);
    written.replace("parley.carriers", "");
    assertThat(written).isEqualTo(real);
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : section()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Matcher literal = LITERAL.matcher(row.group(2));
        String value =
            literal
                .results()
                .map(each -> each.group(1))
                // Such a default is what another property says.
                .filter(each -> !each.startsWith("parley."))
                .collect(Collectors.joining(","));
        assertThat(rows.put(row.group(1), value)).as("%s stands there once", row.group(1)).isNull();
      }
    }
    return rows;
  }

  /** The meters have a table further below. */
  private static List<String> section() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .dropWhile(line -> !line.startsWith("## Properties"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  /** What the configuration processor found, and the parts of lists and maps. */
  private static Map<String, String> real() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (URL url :
        Collections.list(
            PropertyTableTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = url.openStream()) {
        for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
          String name = property.path("name").asString("");
          if (name.startsWith("parley.")) {
            add(found, name, property);
          }
        }
      }
    }
    return found;
  }

  private static void add(Map<String, String> found, String name, JsonNode property)
      throws ClassNotFoundException {
    assertThat(property.path("description").asString("")).as(name).isNotBlank();
    String type = property.path("type").asString("");
    Matcher parts = PARTS.matcher(type);
    if (parts.matches()) {
      String each = name + (parts.group(1).equals("List") ? "[]." : ".*.");
      for (RecordComponent part : Class.forName(parts.group(2)).getRecordComponents()) {
        found.put(each + dashed(part.getName()), defaultOf(part));
      }
    } else if (!type.startsWith("dev.parley.") || type.contains("Overflow")) {
      found.put(name, values(property.path("defaultValue")));
    }
  }

  private static String defaultOf(RecordComponent part) {
    DefaultValue value =
        Stream.of(part.getDeclaringRecord().getDeclaredConstructors()[0].getParameters())
            .filter(parameter -> parameter.getName().equals(part.getName()))
            .findFirst()
            .orElseThrow()
            .getAnnotation(DefaultValue.class);
    return value == null ? "" : StringUtils.arrayToCommaDelimitedString(value.value());
  }

  /** The processor writes several values as one text in brackets. */
  private static String values(JsonNode value) {
    String text = value.isArray() ? value.path(0).asString("") : value.asString("");
    return text.startsWith("[") ? text.substring(1, text.length() - 1).replace(", ", ",") : text;
  }

  private static String dashed(String camelCase) {
    return ConfigurationPropertyName.of(
            camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
        .toString();
  }
}
