package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.lookup.NameTrie;

/** Commands, by their names. */
final class CommandStage implements Stage {

  private final NameTrie names;
  private final Bucket[] buckets;
  private final int lowest;

  CommandStage(Buckets<String> byName, RankLists.Builder lists) {
    names = new NameTrie(byName.keys());
    buckets = byName.build(lists);
    lowest = Buckets.lowest(buckets);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public void open(IndexSearch search) {
    Spoken spoken = search.spoken();
    if (spoken.isCommand()) {
      names.at(spoken.command(), spoken.text(), search);
    }
  }

  @Override
  public Bucket bucket(int number) {
    return buckets[number];
  }
}
