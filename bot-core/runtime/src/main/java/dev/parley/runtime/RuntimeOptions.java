package dev.parley.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every limit and habit of the runtime.
 *
 * @param commands how commands are written
 * @param lanes how much is kept in memory, and how the lanes share the processor
 * @param handlers what a handler may take
 * @param admission which events are let through to handlers
 * @param explain how much is kept to explain what became of events
 * @param dialogs how dialogs wait
 * @param sends how messages go out
 * @param typing when people see that a bot is typing
 * @param locale the language of the accounts that have none of their own: of what the runtime
 *     itself says to people (Chinese or English; English for every other), and of the texts of
 *     plugins
 * @param drainTimeout how long a plugin that is stopped, and the runtime that is closed, wait for
 *     the handlers that run and the messages that wait
 */
public record RuntimeOptions(
    Commands commands,
    Lanes lanes,
    Handlers handlers,
    Admission admission,
    Explain explain,
    DialogOptions dialogs,
    Sends sends,
    Typing typing,
    Locale locale,
    Duration drainTimeout) {

  /** Chinese texts, ten seconds to drain, and the defaults of each part. */
  public static final RuntimeOptions DEFAULTS =
      new RuntimeOptions(
          Commands.DEFAULTS,
          Lanes.DEFAULTS,
          Handlers.DEFAULTS,
          Admission.DEFAULTS,
          Explain.DEFAULTS,
          DialogOptions.DEFAULTS,
          Sends.DEFAULTS,
          Typing.DEFAULTS,
          Locale.SIMPLIFIED_CHINESE,
          Duration.ofSeconds(10));

  public RuntimeOptions {
    Bounds.notNegative("drainTimeout", drainTimeout);
  }

  /** The same with another language. */
  public RuntimeOptions withLocale(Locale other) {
    return changed(to -> to.locale = other);
  }

  /** The same with other lanes. */
  public RuntimeOptions withLanes(Lanes other) {
    return changed(to -> to.lanes = other);
  }

  /** The same with other limits for handlers. */
  public RuntimeOptions with(Handlers other) {
    return changed(to -> to.handlers = other);
  }

  /** The same with other rules for events. */
  public RuntimeOptions with(Admission other) {
    return changed(to -> to.admission = other);
  }

  /** The same with another memory of events. */
  public RuntimeOptions with(Explain other) {
    return changed(to -> to.explain = other);
  }

  /** The same with dialogs that wait otherwise. */
  public RuntimeOptions with(DialogOptions other) {
    return changed(to -> to.dialogs = other);
  }

  /** The same with other ways of sending. */
  public RuntimeOptions withSends(Sends other) {
    return changed(to -> to.sends = other);
  }

  /** The same with typing shown otherwise. */
  public RuntimeOptions with(Typing other) {
    return changed(to -> to.typing = other);
  }

  /** The same with other commands. */
  public RuntimeOptions withCommands(Commands other) {
    return changed(to -> to.commands = other);
  }

  /** The same with another time to drain. */
  public RuntimeOptions withDrainTimeout(Duration other) {
    return changed(to -> to.drainTimeout = other);
  }

  /**
   * How commands are written.
   *
   * @param prefixes what may stand before a command's name, the one that help texts show first; at
   *     least one, none empty. A full-width slash counts as a slash
   * @param barePrivate whether it may be left out in private chats; a text is a command then only
   *     when it begins with the name and everything behind it can be its arguments
   * @param suggest whether a command that does not exist is answered with the ones that are nearly
   *     written like it; only in private chats, and where the bot is called by name
   * @param botNames what people call the bots by: behind an {@literal @} at the head of a message
   *     that mentions the bot they are taken away before commands and patterns look at it, and may
   *     contain spaces; any other name reaches to the first space
   * @param accountNames what people call the bot of one account by as well, by the account's name
   */
  public record Commands(
      List<String> prefixes,
      boolean barePrivate,
      boolean suggest,
      List<String> botNames,
      Map<String, List<String>> accountNames) {

    /** A slash, which may be left out in private chats; suggestions; no known names. */
    public static final Commands DEFAULTS =
        new Commands(List.of("/"), true, true, List.of(), Map.of());

    public Commands {
      prefixes = List.copyOf(prefixes);
      botNames = List.copyOf(botNames);
      accountNames = Map.copyOf(accountNames);
      Bounds.noneBlank("commands.botNames", botNames);
      accountNames.forEach((account, names) -> Bounds.noneBlank("commands.accountNames", names));
      if (prefixes.isEmpty() || prefixes.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException(
            "commands.prefixes " + prefixes + ": at least one, and none of them empty");
      }
    }

    /** The same with other prefixes. */
    public Commands withPrefixes(List<String> other) {
      return new Commands(other, barePrivate, suggest, botNames, accountNames);
    }

    /** The same with the prefix needed in private chats too, or not. */
    public Commands withBarePrivate(boolean other) {
      return new Commands(prefixes, other, suggest, botNames, accountNames);
    }

    /** The same with suggestions or without. */
    public Commands withSuggest(boolean other) {
      return new Commands(prefixes, barePrivate, other, botNames, accountNames);
    }

    /** The same with other names of the bots of single accounts. */
    public Commands withAccountNames(Map<String, List<String>> other) {
      return new Commands(prefixes, barePrivate, suggest, botNames, other);
    }

    /** The same with other names of the bots. */
    public Commands withBotNames(List<String> other) {
      return new Commands(prefixes, barePrivate, suggest, other, accountNames);
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
   * @param overflow what is shed when a lane is full
   * @param carriersExpected with fewer threads than this to carry all lanes, the runtime warns when
   *     it starts; see {@link Carriers}
   */
  public record Lanes(
      int eventsPerLane,
      int eventsInTotal,
      int eventsPerTurn,
      Overflow overflow,
      int carriersExpected) {

    /**
     * 500 a lane, 100 000 in total, 16 a turn, the newest shed, and as many carriers as
     * recommended.
     */
    public static final Lanes DEFAULTS =
        new Lanes(500, 100_000, 16, Overflow.SHED_NEWEST, Carriers.recommended());

    public Lanes {
      Bounds.atLeastOne("lanes.eventsPerLane", eventsPerLane);
      Bounds.atLeastOne("lanes.eventsInTotal", eventsInTotal);
      Bounds.atLeastOne("lanes.eventsPerTurn", eventsPerTurn);
      Bounds.atLeastOne("lanes.carriersExpected", carriersExpected);
    }

    /** The same with other bounds. */
    public Lanes withEvents(int perLane, int inTotal, int perTurn) {
      return new Lanes(perLane, inTotal, perTurn, overflow, carriersExpected);
    }

    /** The same with another choice of what is shed. */
    public Lanes withOverflow(Overflow other) {
      return new Lanes(eventsPerLane, eventsInTotal, eventsPerTurn, other, carriersExpected);
    }

    /** The same with another number of carriers to be content with. */
    public Lanes withCarriersExpected(int other) {
      return new Lanes(eventsPerLane, eventsInTotal, eventsPerTurn, overflow, other);
    }
  }

  /** What is shed when an event comes to a lane that is full. */
  public enum Overflow {
    /** The event that comes. */
    SHED_NEWEST,
    /** The event that has waited longest. */
    SHED_OLDEST
  }

  /**
   * What a handler may take.
   *
   * @param timeLimit how long it may run; then it is interrupted, and nothing of what it asked for
   *     is sent
   * @param grace how long it may take to end after that; then its lane is taken from it, and the
   *     conversation goes on
   * @param condemnedPerPlugin when that many handlers of a plugin run on like this at the same
   *     time, the plugin is switched off
   * @param apology whether who waits for an answer - in private chats, to a command, or to a
   *     mention of the bot - is told in one line when the handler has failed and no error handler
   *     takes that
   */
  public record Handlers(
      Duration timeLimit, Duration grace, int condemnedPerPlugin, boolean apology) {

    /** A minute, five seconds, three handlers; no apology. */
    public static final Handlers DEFAULTS =
        new Handlers(Duration.ofMinutes(1), Duration.ofSeconds(5), 3);

    public Handlers {
      Bounds.positive("handlers.timeLimit", timeLimit);
      Bounds.positive("handlers.grace", grace);
      Bounds.atLeastOne("handlers.condemnedPerPlugin", condemnedPerPlugin);
    }

    /** Without an apology. */
    public Handlers(Duration timeLimit, Duration grace, int condemnedPerPlugin) {
      this(timeLimit, grace, condemnedPerPlugin, false);
    }

    /** The same with an apology or without. */
    public Handlers withApology(boolean other) {
      return new Handlers(timeLimit, grace, condemnedPerPlugin, other);
    }
  }

  /**
   * Which events are let through to handlers.
   *
   * @param replyWindow how old a message may be, by the service's clock; an older one reaches only
   *     handlers that ask for offline messages
   * @param bots user ids of other bots, with {@code *} for any characters, {@code ?} for one
   * @param botTurns how many messages of such bots are handled in one conversation within a minute,
   *     so that two bots do not answer each other for ever; 0 for none
   */
  public record Admission(Duration replyWindow, List<String> bots, int botTurns) {

    /** Five minutes; no other bots are known; 5 a minute. */
    public static final Admission DEFAULTS = new Admission(Duration.ofMinutes(5), List.of(), 5);

    public Admission {
      Bounds.positive("admission.replyWindow", replyWindow);
      bots = List.copyOf(bots);
      if (botTurns < 0) {
        throw new IllegalArgumentException(
            "admission.botTurns " + botTurns + ": must not be negative");
      }
    }
  }

  /**
   * How much is kept to explain what became of events. Both bounds hold; the oldest go first.
   *
   * @param events of how many events; 0 keeps nothing
   * @param bytes about how much memory
   */
  public record Explain(int events, long bytes) {

    /** 16 384 events, 32 MiB. */
    public static final Explain DEFAULTS = new Explain(16_384, 32L << 20);

    public Explain {
      if (events < 0 || bytes < 0) {
        throw new IllegalArgumentException(
            "explain.events " + events + ", bytes " + bytes + ": must not be negative");
      }
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
      Bounds.atLeastOne("sends.waitingPerConversation", waitingPerConversation);
      Bounds.notNegative("sends.tooFastPause", tooFastPause);
      if (tooFastRetries < 0) {
        throw new IllegalArgumentException(
            "sends.tooFastRetries " + tooFastRetries + ": must not be negative");
      }
    }
  }

  /**
   * When people see that a bot is typing, in private chats.
   *
   * @param everywhere whether all handlers show it, and not only those that ask for it
   * @param after how long a handler has run when it is shown first
   * @param every after how long it is shown again while the handler runs. Clients stop to show it
   *     by themselves after a few seconds; the service's documents do not say after how many
   */
  public record Typing(boolean everywhere, Duration after, Duration every) {

    /** Only for handlers that ask for it; after half a second, and every six seconds. */
    public static final Typing DEFAULTS =
        new Typing(false, Duration.ofMillis(500), Duration.ofSeconds(6));

    public Typing {
      Bounds.notNegative("typing.after", after);
      Bounds.positive("typing.every", every);
    }
  }

  private RuntimeOptions changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy that can still be changed. */
  private static final class Draft {

    private Commands commands;
    private Lanes lanes;
    private Handlers handlers;
    private Admission admission;
    private Explain explain;
    private DialogOptions dialogs;
    private Sends sends;
    private Typing typing;
    private Locale locale;
    private Duration drainTimeout;

    Draft(RuntimeOptions from) {
      commands = from.commands;
      lanes = from.lanes;
      handlers = from.handlers;
      admission = from.admission;
      explain = from.explain;
      dialogs = from.dialogs;
      sends = from.sends;
      typing = from.typing;
      locale = from.locale;
      drainTimeout = from.drainTimeout;
    }

    RuntimeOptions done() {
      return new RuntimeOptions(
          commands,
          lanes,
          handlers,
          admission,
          explain,
          dialogs,
          sends,
          typing,
          locale,
          drainTimeout);
    }
  }
}
