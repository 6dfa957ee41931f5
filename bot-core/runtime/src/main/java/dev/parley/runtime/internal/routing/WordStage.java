package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.lookup.KeywordAutomaton;

/** Routes for texts that contain something: a keyword, or a literal that their pattern needs. */
final class WordStage implements Stage {

  private final KeywordAutomaton words;
  private final KeywordAutomaton.CharMap reading;
  private final Bucket[] buckets;
  private final int lowest;

  /**
   * @param reading what each character of a text is read as
   */
  WordStage(Buckets<String> byWord, KeywordAutomaton.CharMap reading, RankLists.Builder lists) {
    words = new KeywordAutomaton(byWord.keys());
    this.reading = reading;
    buckets = byWord.build(lists);
    lowest = Buckets.lowest(buckets);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public void open(IndexSearch search) {
    words.in(search.spoken().text(), reading, search);
  }

  @Override
  public Bucket bucket(int number) {
    return buckets[number];
  }
}
