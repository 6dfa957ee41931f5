package dev.parley.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Every limit and habit of the runtime.
 *
 * @param commands how commands are written
 * @param lanes how much is kept in memory, and how the lanes share the processor
 * @param sends how messages go out
 * @param locale the language of what the runtime itself says to people (Chinese or English; English
 *     for every other), and what a handler gets for a {@link Locale} parameter
 * @param drainTimeout how long a plugin that is stopped, and the runtime that is closed, wait for
 *     the handlers that run and the messages that wait
 */
public record RuntimeOptions(
    Commands commands, Lanes lanes, Sends sends, Locale locale, Duration drainTimeout) {

  /** Chinese texts, ten seconds to drain, and the defaults of each part. */
  public static final RuntimeOptions DEFAULTS =
      new RuntimeOptions(
          Commands.DEFAULTS,
          Lanes.DEFAULTS,
          Sends.DEFAULTS,
          Locale.SIMPLIFIED_CHINESE,
          Duration.ofSeconds(10));

  public RuntimeOptions {
    notNegative("drainTimeout", drainTimeout);
  }

  /** The same with another language. */
  public RuntimeOptions withLocale(Locale other) {
    return new RuntimeOptions(commands, lanes, sends, other, drainTimeout);
  }

  /** The same with other lanes. */
  public RuntimeOptions withLanes(Lanes other) {
    return new RuntimeOptions(commands, other, sends, locale, drainTimeout);
  }

  /** The same with other ways of sending. */
  public RuntimeOptions withSends(Sends other) {
    return new RuntimeOptions(commands, lanes, other, locale, drainTimeout);
  }

  /** The same with other commands. */
  public RuntimeOptions withCommands(Commands other) {
    return new RuntimeOptions(other, lanes, sends, locale, drainTimeout);
  }

  /** The same with another time to drain. */
  public RuntimeOptions withDrainTimeout(Duration other) {
    return new RuntimeOptions(commands, lanes, sends, locale, other);
  }

  /**
   * How commands are written.
   *
   * @param prefixes what may stand before a command's name, the one that help texts show first; at
   *     least one, none empty. A full-width slash counts as a slash
   */
  public record Commands(List<String> prefixes) {

    /** A slash. */
    public static final Commands DEFAULTS = new Commands(List.of("/"));

    public Commands {
      prefixes = List.copyOf(prefixes);
      if (prefixes.isEmpty() || prefixes.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException(
            "commands.prefixes " + prefixes + ": at least one, and none of them empty");
      }
    }
  }

  /**
   * How much is kept in memory, and how the lanes share the processor.
   *
   * @param eventsPerLane how many events of one conversation may wait; what comes then is shed and
   *     counted
   * @param eventsInTotal how many events may wait in all conversations together; above it no
   *     further batch is taken from a transport until there is room, so one batch of each account
   *     may come on top
   * @param eventsPerTurn after how many events a lane lets the others go first
   * @param carriersExpected with fewer threads than this to carry all lanes, the runtime warns when
   *     it starts; see {@link Carriers}
   */
  public record Lanes(
      int eventsPerLane, int eventsInTotal, int eventsPerTurn, int carriersExpected) {

    /** 500 a lane, 20 000 in total, 16 a turn, and as many carriers as recommended. */
    public static final Lanes DEFAULTS = new Lanes(500, 20_000, 16, Carriers.recommended());

    public Lanes {
      atLeastOne("lanes.eventsPerLane", eventsPerLane);
      atLeastOne("lanes.eventsInTotal", eventsInTotal);
      atLeastOne("lanes.eventsPerTurn", eventsPerTurn);
      atLeastOne("lanes.carriersExpected", carriersExpected);
    }

    /** The same with another number of carriers to be content with. */
    public Lanes withCarriersExpected(int other) {
      return new Lanes(eventsPerLane, eventsInTotal, eventsPerTurn, other);
    }
  }

  /**
   * How messages go out.
   *
   * @param waitingPerConversation how many messages of one conversation may wait to be sent before
   *     its lane stops to handle further events
   * @param tooFastPause how long a message waits that the service refused as too fast (20604); the
   *     messages behind it in its conversation wait as well
   * @param tooFastRetries how often such a message is tried again before the refusal stands
   */
  public record Sends(int waitingPerConversation, Duration tooFastPause, int tooFastRetries) {

    /**
     * 64 waiting; a second between up to 30 further attempts, at which 150 conversations get on.
     */
    public static final Sends DEFAULTS = new Sends(64, Duration.ofSeconds(1), 30);

    public Sends {
      atLeastOne("sends.waitingPerConversation", waitingPerConversation);
      notNegative("sends.tooFastPause", tooFastPause);
      if (tooFastRetries < 0) {
        throw new IllegalArgumentException(
            "sends.tooFastRetries " + tooFastRetries + ": must not be negative");
      }
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": must be at least 1");
    }
  }

  private static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " " + value + ": must not be negative");
    }
  }
}
