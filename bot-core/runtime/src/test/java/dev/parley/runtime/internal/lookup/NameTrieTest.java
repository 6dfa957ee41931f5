package dev.parley.runtime.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of one or several words at the head of a text. */
class NameTrieTest {

  private static final List<String> NAMES =
      List.of("seat", "seat take", "seats", "公告", "seat take now");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /seat               | [0]
          /SEAT 3             | [0]
          /seat take          | [0, 1]
          /seat \u3000 ＴＡＫＥ 3 | [0, 1]
          /seat taken         | [0]
          /seat take  now     | [0, 1, 4]
          /seats take         | [2]
          /公告 明天           | [3]
          /公告明天            | []
          /sea                | []
          /other seat         | []
          '/'                 | []
          """)
  void a_name_ends_where_a_word_does(String text, String found) {
    List<Integer> numbers = new ArrayList<>();
    new NameTrie(NAMES).at(1, text, numbers::add);
    assertThat(numbers).hasToString(found);
  }
}
