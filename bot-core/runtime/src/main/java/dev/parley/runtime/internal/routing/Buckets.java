package dev.parley.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects routes under keys, in the order of their ranks. */
final class Buckets<K> {

  private final Map<K, Bucket.Builder> byKey = new LinkedHashMap<>();

  void add(K key, int rank, Route route) {
    byKey.computeIfAbsent(key, ignored -> new Bucket.Builder()).add(rank, route);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The keys, none twice, in the order in which they came. */
  List<K> keys() {
    return new ArrayList<>(byKey.keySet());
  }

  /** The buckets, in the order of the keys. */
  Bucket[] build(RankLists.Builder lists) {
    return byKey.values().stream().map(each -> each.build(lists)).toArray(Bucket[]::new);
  }

  /** The lowest rank of all buckets. */
  static int lowest(Bucket[] buckets) {
    int lowest = RankLists.END;
    for (Bucket bucket : buckets) {
      lowest = Math.min(lowest, bucket.lowest());
    }
    return lowest;
  }
}
