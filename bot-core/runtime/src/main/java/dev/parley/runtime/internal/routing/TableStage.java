package dev.parley.runtime.internal.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Routes by one property of the event, such as the class of its content.
 *
 * @param <K> the property
 */
final class TableStage<K> implements Stage {

  private final Map<K, Bucket> byKey;
  private final Function<IndexSearch, @Nullable K> property;
  private final int lowest;

  /**
   * @param property what the event has; null when it has none
   */
  TableStage(
      Buckets<K> buckets, Function<IndexSearch, @Nullable K> property, RankLists.Builder lists) {
    List<K> keys = buckets.keys();
    Bucket[] built = buckets.build(lists);
    byKey =
        IntStream.range(0, built.length)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(keys::get, i -> built[i]));
    this.property = property;
    lowest = Buckets.lowest(built);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public void open(IndexSearch search) {
    K key = property.apply(search);
    Bucket bucket = key == null ? null : byKey.get(key);
    if (bucket != null) {
      bucket.open(search.event(), search);
    }
  }
}
