package dev.parley.runtime.internal.routing;

import dev.parley.api.EntryChange;
import dev.parley.runtime.internal.lookup.GlobTrie;

/** Routes for changes of entries, by their keys. */
final class KeyStage implements Stage {

  private final GlobTrie globs;
  private final Bucket[] buckets;
  private final int lowest;

  KeyStage(Buckets<String> byGlob, RankLists.Builder lists) {
    globs = new GlobTrie(byGlob.keys());
    buckets = byGlob.build(lists);
    lowest = Buckets.lowest(buckets);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public void open(IndexSearch search) {
    if (search.event() instanceof EntryChange change) {
      globs.matching(change.entryKey(), search);
    }
  }

  @Override
  public Bucket bucket(int number) {
    return buckets[number];
  }
}
