package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.Incident;
import dev.parley.sandbox.SandboxCounters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what happens, for the eyes of tests. */
public final class Tally {

  private final Map<Integer, Long> refusals = new HashMap<>();
  private final Map<Incident, Long> incidents = new EnumMap<>(Incident.class);
  private long accepted;

  Tally() {}

  public void accepted() {
    accepted++;
  }

  /** This code was answered. */
  public void refused(int code) {
    refusals.merge(code, 1L, Long::sum);
  }

  public void happened(Incident incident) {
    happened(incident, 1);
  }

  public void happened(Incident incident, int times) {
    if (times > 0) {
      incidents.merge(incident, (long) times, Long::sum);
    }
  }

  public SandboxCounters counters() {
    return new SandboxCounters(accepted, refusals, incidents);
  }
}
