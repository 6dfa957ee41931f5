package dev.parley.sandbox;

import java.util.Map;

/**
 * What a sandbox has counted since it was made.
 *
 * @param accepted messages that were taken, status messages too
 * @param refusals what was refused, by the service's code: of messages and questions (20604), of
 *     connections as the client sees them (31004), of Server API requests (1004)
 * @param incidents what went wrong without such a code
 */
public record SandboxCounters(
    long accepted, Map<Integer, Long> refusals, Map<Incident, Long> incidents) {

  public SandboxCounters {
    refusals = Map.copyOf(refusals);
    incidents = Map.copyOf(incidents);
  }

  /** How often this code was answered. */
  public long refused(int code) {
    return refusals.getOrDefault(code, 0L);
  }

  /** How often this happened. */
  public long count(Incident incident) {
    return incidents.getOrDefault(incident, 0L);
  }
}
