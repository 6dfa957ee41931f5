package dev.parley.runtime.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.runtime.internal.handler.KeyGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Globs of a key, against asking each. */
class GlobTrieTest {

  @Test
  void a_key_matches_what_each_glob_says() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> globs = words(random, "ab*?").stream().map(GlobTrie::normal).distinct().toList();
      GlobTrie trie = new GlobTrie(globs);
      for (int i = 0; i < 20; i++) {
        String text = word(random, "ab", random.nextInt(8));
        List<Integer> found = new ArrayList<>();
        trie.matching(text, found::add);
        assertThat(found)
            .describedAs("seed %d: %s for %s", seed, globs, text)
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, globs.size())
                    .filter(k -> new KeyGlob(globs.get(k)).matches(text))
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
