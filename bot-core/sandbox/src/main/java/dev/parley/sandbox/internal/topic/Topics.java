package dev.parley.sandbox.internal.topic;

import dev.parley.wire.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which topic is served by what. */
public final class Topics {

  private final Map<Topic, PublishTopic> publishes = new EnumMap<>(Topic.class);
  private final Map<Topic, QueryTopic> queries = new EnumMap<>(Topic.class);

  public Topics add(PublishTopic handler) {
    publishes.put(handler.topic(), handler);
    return this;
  }

  public Topics add(QueryTopic handler) {
    queries.put(handler.topic(), handler);
    return this;
  }

  /** What takes a publish of this topic; empty when nothing does. */
  public Optional<PublishTopic> publish(String topic) {
    return Topic.of(topic).map(publishes::get);
  }

  /** What answers a query of this topic; empty when nothing does. */
  public Optional<QueryTopic> query(String topic) {
    return Topic.of(topic).map(queries::get);
  }
}
