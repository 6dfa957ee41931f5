package dev.parley.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names that are nearly written like something. */
class NearNamesTest {

  @Test
  void a_name_is_found_with_as_many_slips_as_its_length_allows() {
    NearNames names = new NearNames(List.of("a", "mute", "seats", "announcement", "公告"));
    assertThat(near(names, "mtue")).isEqualTo(Map.of("mute", 1));
    assertThat(near(names, "mutt")).isEqualTo(Map.of("mute", 1));
    assertThat(near(names, "mxxe")).isEmpty();
    assertThat(near(names, "saets ".strip())).isEqualTo(Map.of("seats", 1));
    assertThat(near(names, "anouncemnet")).isEqualTo(Map.of("announcement", 2));
    assertThat(near(names, "公吿")).isEqualTo(Map.of("公告", 1));
    assertThat(near(names, "b")).isEmpty();
    assertThat(near(names, "")).isEmpty();
    assertThat(near(names, "x".repeat(100_000))).isEmpty();
  }

  @Test
  void who_has_found_a_near_one_is_told_of_no_other_that_is_farther() {
    NearNames names = new NearNames(List.of("announce", "announced", "announcer"));
    Map<String, Integer> found = new TreeMap<>();
    names.of(
        "announce",
        (name, slips) -> {
          found.put(name, slips);
          return slips;
        });
    assertThat(found).isEqualTo(Map.of("announce", 0));
  }

  @Test
  void it_finds_what_a_full_table_for_each_name_finds() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Set<String> all = new TreeSet<>();
      for (int i = 0; i < 40; i++) {
        all.add(word(random));
      }
      NearNames names = new NearNames(all);
      for (int i = 0; i < 20; i++) {
        String written = word(random);
        Map<String, Integer> expected = new TreeMap<>();
        for (String name : all) {
          int slips = slips(written, name);
          if (slips <= allowed(name)) {
            expected.put(name, slips);
          }
        }
        assertThat(near(names, written)).as(written).isEqualTo(expected);
      }
    }
  }

  private static Map<String, Integer> near(NearNames names, String written) {
    Map<String, Integer> found = new TreeMap<>();
    names.of(
        written,
        (name, slips) -> {
          found.put(name, slips);
          return Integer.MAX_VALUE;
        });
    return found;
  }

  private static int allowed(String name) {
    return name.length() <= 1 ? 0 : name.length() <= 4 ? 1 : name.length() <= 8 ? 2 : 3;
  }

  /** Few letters, so that many words have the same head. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder("head".substring(0, random.nextInt(5)));
    int length = 1 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static int slips(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int k = 0; k <= other.length(); k++) {
        if (i == 0 || k == 0) {
          table[i][k] = i + k;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
        table[i][k] =
            Math.min(Math.min(table[i - 1][k], table[i][k - 1]) + 1, table[i - 1][k - 1] + same);
        if (i > 1
            && k > 1
            && one.charAt(i - 1) == other.charAt(k - 2)
            && one.charAt(i - 2) == other.charAt(k - 1)) {
          table[i][k] = Math.min(table[i][k], table[i - 2][k - 2] + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
