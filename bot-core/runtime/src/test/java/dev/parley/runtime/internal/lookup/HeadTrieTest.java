package dev.parley.runtime.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Heads of a text, against asking for each. */
class HeadTrieTest {

  @Test
  void a_text_begins_with_what_a_naive_search_says() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> heads = words(random, "ab中");
      HeadTrie trie = new HeadTrie(heads);
      for (int i = 0; i < 20; i++) {
        String text = word(random, "ab中", random.nextInt(8));
        List<Integer> found = new ArrayList<>();
        trie.of(text, found::add);
        assertThat(found)
            .describedAs("seed %d: %s at the head of %s", seed, heads, text)
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, heads.size())
                    .filter(k -> text.startsWith(heads.get(k)))
                    .boxed()
                    .toList());
      }
    }
  }

  private static List<String> words(Random random, String alphabet) {
    TreeSet<String> words = new TreeSet<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      words.add(word(random, alphabet, 1 + random.nextInt(5)));
    }
    return new ArrayList<>(words);
  }

  private static String word(Random random, String alphabet, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }
}
