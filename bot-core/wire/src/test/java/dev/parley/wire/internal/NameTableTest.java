package dev.parley.wire.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameTableTest {

  private static @Nullable String find(NameTable table, String name) {
    byte[] bytes = ("<" + name + ">").getBytes(US_ASCII);
    return table.find(bytes, 1, bytes.length - 1);
  }

  @Test
  void each_name_is_found_and_is_the_very_same_text() {
    List<String> names = IntStream.range(0, 1000).mapToObj(i -> "name-" + i).toList();
    NameTable table = new NameTable(names);

    assertThat(names).allSatisfy(name -> assertThat(find(table, name)).isSameAs(name));
  }

  @Test
  void names_whose_hash_is_the_same_are_told_apart() {
    NameTable table = new NameTable(List.of("Aa", "BB"));

    assertThat(find(table, "Aa")).isEqualTo("Aa");
    assertThat(find(table, "BB")).isEqualTo("BB");
  }

  @Test
  void what_is_not_a_name_is_not_found() {
    NameTable table = new NameTable(List.of("s_msg"));

    assertThat(find(table, "s_ms")).isNull();
    assertThat(find(table, "s_msgs")).isNull();
    assertThat(find(table, "")).isNull();
    assertThat(find(new NameTable(List.of()), "s_msg")).isNull();
  }
}
