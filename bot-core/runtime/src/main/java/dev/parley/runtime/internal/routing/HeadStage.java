package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.lookup.HeadTrie;

/** Routes for texts that start with something. */
final class HeadStage implements Stage {

  private final HeadTrie heads;
  private final Bucket[] buckets;
  private final int lowest;

  HeadStage(Buckets<String> byHead, RankLists.Builder lists) {
    heads = new HeadTrie(byHead.keys());
    buckets = byHead.build(lists);
    lowest = Buckets.lowest(buckets);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public void open(IndexSearch search) {
    heads.of(search.spoken().text(), search);
  }

  @Override
  public Bucket bucket(int number) {
    return buckets[number];
  }
}
