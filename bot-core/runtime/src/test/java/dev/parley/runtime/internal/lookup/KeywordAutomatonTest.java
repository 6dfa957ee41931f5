package dev.parley.runtime.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.runtime.internal.lookup.KeywordAutomaton.CharMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keywords in one pass, against asking for each. */
class KeywordAutomatonTest {

  private static final String SOME_CHINESE = "的一是不了人我在有他这中大来上国";

  @ParameterizedTest
  @ValueSource(strings = {"ab", "abc", SOME_CHINESE, "a\ud83d\ude00\ude01\0\uffff"})
  void random_texts_contain_what_a_naive_search_finds(String alphabet) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> keywords = keywords(random, alphabet);
      KeywordAutomaton automaton = new KeywordAutomaton(keywords);
      for (int i = 0; i < 20; i++) {
        String text = text(random, alphabet, random.nextInt(60));
        assertThat(found(automaton, text))
            .describedAs("seed %d: %s in %s", seed, keywords, text)
            .containsExactly(naive(keywords, text));
      }
    }
  }

  @Test
  void keywords_that_end_each_other_are_all_found() {
    KeywordAutomaton automaton = new KeywordAutomaton(List.of("he", "she", "his", "hers", "e"));
    assertThat(found(automaton, "ushers")).containsExactly(0, 1, 3, 4);
    assertThat(found(automaton, "")).isEmpty();
    assertThat(found(automaton, "HE")).isEmpty();
  }

  @Test
  void characters_can_be_read_as_others() {
    KeywordAutomaton automaton = new KeywordAutomaton(List.of("he"));
    List<Integer> found = new ArrayList<>();
    automaton.in("SHE", Character::toLowerCase, found::add);
    assertThat(found).containsExactly(0);
    assertThat(found(automaton, "SHE")).isEmpty();
  }

  @Test
  void no_keywords_are_nowhere() {
    assertThat(found(new KeywordAutomaton(List.of()), "text")).isEmpty();
  }

  /** A thousand keywords end at every character: each is reported once, not 128 000 times. */
  @Test
  void a_chain_of_endings_is_followed_once() {
    List<String> keywords = IntStream.rangeClosed(1, 1000).mapToObj("a"::repeat).toList();
    KeywordAutomaton automaton = new KeywordAutomaton(keywords);
    List<Integer> found = new ArrayList<>();
    automaton.in("a".repeat(999) + "b" + "a".repeat(128_000), CharMap.SAME, found::add);
    assertThat(found).doesNotHaveDuplicates().hasSize(1000);
  }

  private static int[] found(KeywordAutomaton automaton, String text) {
    List<Integer> found = new ArrayList<>();
    automaton.in(text, CharMap.SAME, found::add);
    return found.stream().mapToInt(each -> each).sorted().toArray();
  }

  private static int[] naive(List<String> keywords, String text) {
    return IntStream.range(0, keywords.size())
        .filter(i -> text.contains(keywords.get(i)))
        .toArray();
  }

  private static List<String> keywords(Random random, String alphabet) {
    TreeSet<String> keywords = new TreeSet<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      keywords.add(text(random, alphabet, 1 + random.nextInt(6)));
    }
    return new ArrayList<>(keywords);
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
