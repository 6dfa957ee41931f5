package dev.parley.sandbox.internal.fault;

import dev.parley.sandbox.FaultPlan;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which faults are to happen to whom, and which did. It belongs to the sandbox's one thread. */
public final class FaultBook {

  private final Map<String, FaultPlan> plans = new HashMap<>();
  private final Map<String, Integer> connects = new HashMap<>();
  private final Map<String, Set<FrameFaults>> connections = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<FaultPlan.Kind, Long> counts = new EnumMap<>(FaultPlan.Kind.class);
  private @Nullable FaultPlan planForAll;
  private int edition;

  /** A plan for everybody who has none of their own; null for none. */
  public void planForAll(@Nullable FaultPlan plan) {
    planForAll = plan;
    edition++;
  }

  /** A plan for this user. */
  public void plan(String userId, FaultPlan plan) {
    plans.put(userId, plan);
    edition++;
  }

  /** No plan for anybody, and no answers that are none. */
  public void calm() {
    plans.clear();
    answers.clear();
    planForAll(null);
  }

  /** The plan for this user; null for none. */
  @Nullable FaultPlan plan(String userId) {
    return plans.getOrDefault(userId, planForAll);
  }

  /** Changes whenever a plan does. */
  int edition() {
    return edition;
  }

  /** Counts a connection of this user; which one it is, from 0. */
  int enter(String userId, FrameFaults connection) {
    connections.computeIfAbsent(userId, id -> new LinkedHashSet<>()).add(connection);
    return connects.merge(userId, 1, Integer::sum) - 1;
  }

  void leave(String userId, FrameFaults connection) {
    Set<FrameFaults> open = connections.get(userId);
    if (open != null && open.remove(connection) && open.isEmpty()) {
      connections.remove(userId);
    }
  }

  /** The open connections of this user. */
  public List<FrameFaults> connections(String userId) {
    return List.copyOf(connections.getOrDefault(userId, Set.of()));
  }

  /** Answers this topic with a code, so many times, without doing what is asked. */
  public void answer(String topic, int code, int times) {
    answers.put(topic, new Answer(code, times));
  }

  /** The code to answer now; 0 to do what is asked. */
  public int answerNow(String topic) {
    Answer answer = answers.isEmpty() ? null : answers.get(topic);
    if (answer == null) {
      return 0;
    }
    if (answer.times() == 1) {
      answers.remove(topic);
    } else {
      answers.put(topic, new Answer(answer.code(), answer.times() - 1));
    }
    return answer.code();
  }

  void happened(FaultPlan.Kind kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** What has happened by plan, and how often. */
  public Map<FaultPlan.Kind, Long> counts() {
    return Map.copyOf(counts);
  }

  private record Answer(int code, int times) {}
}
