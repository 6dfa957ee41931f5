package dev.parley.benchmarks.engine;

import java.util.List;

/** The figure in the middle. */
public final class Medians {

  private Medians() {}

  public static double of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
