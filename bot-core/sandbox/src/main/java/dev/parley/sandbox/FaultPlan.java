package dev.parley.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What happens to the packets of a connection, by chance. Each packet meets at most one fault. The
 * chance comes from the seed: the n-th packet in a direction of the n-th connection of a user meets
 * the same fault whenever the plan is the same. The answer to a login is left alone.
 *
 * <pre>{@code
 * sandbox.faults().apply("amy", FaultPlan.seeded(7).doubling(0.1).cutting(0.01));
 * }</pre>
 *
 * @param seed where the chance comes from
 * @param drop how likely a packet is lost, 0 to 1
 * @param twice how likely it comes twice
 * @param swap how likely it comes after the one behind it, or after {@code longest} when there is
 *     none
 * @param delay how likely it is late, and with it all that are behind it
 * @param longest how late at most
 * @param cut how likely the connection is cut in the middle of it, at any byte
 * @param directions where it happens
 */
public record FaultPlan(
    long seed,
    double drop,
    double twice,
    double swap,
    double delay,
    Duration longest,
    double cut,
    Set<Direction> directions) {

  /** How late a packet comes where nobody says how late. */
  private static final Duration LONGEST = Duration.ofMillis(50);

  public FaultPlan {
    directions = Set.copyOf(directions);
    if (drop < 0 || twice < 0 || swap < 0 || delay < 0 || cut < 0) {
      throw new IllegalArgumentException("a probability must not be negative");
    }
    if (drop + twice + swap + delay + cut > 1) {
      throw new IllegalArgumentException("the probabilities must not be more than 1 together");
    }
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest is " + longest + ", but must be positive");
    }
  }

  /** No fault at all. */
  public static FaultPlan seeded(long seed) {
    return new FaultPlan(seed, 0, 0, 0, 0, LONGEST, 0, EnumSet.allOf(Direction.class));
  }

  /** The same with lost packets. */
  public FaultPlan dropping(double probability) {
    return new FaultPlan(seed, probability, twice, swap, delay, longest, cut, directions);
  }

  /** The same with packets that come twice. */
  public FaultPlan doubling(double probability) {
    return new FaultPlan(seed, drop, probability, swap, delay, longest, cut, directions);
  }

  /** The same with packets in the wrong order. */
  public FaultPlan swapping(double probability) {
    return new FaultPlan(seed, drop, twice, probability, delay, longest, cut, directions);
  }

  /** The same with packets that are late. */
  public FaultPlan delaying(double probability, Duration atMost) {
    return new FaultPlan(seed, drop, twice, swap, probability, atMost, cut, directions);
  }

  /** The same with cut connections. */
  public FaultPlan cutting(double probability) {
    return new FaultPlan(seed, drop, twice, swap, delay, longest, probability, directions);
  }

  /** The same in one direction only. */
  public FaultPlan only(Direction direction) {
    return new FaultPlan(seed, drop, twice, swap, delay, longest, cut, Set.of(direction));
  }

  /** Where packets go. */
  public enum Direction {
    TO_CLIENT,
    TO_SERVER
  }

  /** What may happen to a packet. */
  public enum Kind {
    NONE,
    DROP,
    TWICE,
    SWAP,
    DELAY,
    CUT
  }

  /**
   * What happens to a packet.
   *
   * @param chance at least 0 and less than 1
   */
  public Kind pick(double chance) {
    double left = chance;
    if ((left -= drop) < 0) {
      return Kind.DROP;
    }
    if ((left -= twice) < 0) {
      return Kind.TWICE;
    }
    if ((left -= swap) < 0) {
      return Kind.SWAP;
    }
    if ((left -= delay) < 0) {
      return Kind.DELAY;
    }
    return left - cut < 0 ? Kind.CUT : Kind.NONE;
  }
}
