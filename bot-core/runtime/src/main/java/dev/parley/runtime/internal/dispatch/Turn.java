package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.journal.Statement;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.Running;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.Receipt;
import dev.parley.runtime.internal.routing.Callee;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of one handler, and the bot as that run sees it, on whatever thread. It collects what the
 * handler asks for, and gives it to the outbox when the handler has finished, or drops it when the
 * handler failed. What is asked for later goes out at once.
 */
final class Turn implements Bot, Effects, Receipt.Holder, Running {

  /** The code of what was refused without asking the service. */
  private static final int NOT_ASKED = 0;

  private enum Phase {
    /** The method runs. */
    RUNNING,
    /** The method has returned a stage, which is waited for. */
    AWAITING,
    /** Nothing is collected any more. */
    OVER,
    /** It did not end in time: whatever it asks for is refused. */
    CONDEMNED,
    /** It only repeats what another turn has done. */
    SILENT
  }

  private static final SendOutcome FAILED =
      new SendOutcome.Refused(
          NOT_ASKED, "the handler that asked for it failed, so it was not sent");

  private static final SendOutcome FORGOTTEN =
      new SendOutcome.Refused(
          NOT_ASKED,
          "the handler failed or ran again after it had asked for it, so it was not sent");

  private static final SendOutcome VETOED =
      new SendOutcome.Refused(
          NOT_ASKED, "an interceptor did not let the handler have the event, so it was not sent");

  private static final SendOutcome TOO_LATE =
      new SendOutcome.Refused(
          NOT_ASKED, "the handler that asked for it ran for too long, so it was not sent");

  private static final SendOutcome NOT_AGAIN =
      new SendOutcome.Unknown(
          "it was asked for before, when the script of this dialog came here for the first time");

  private final Invocation invocation;
  private final AccountBot bot;
  private final LaneKey lane;
  private final BotEvent event;
  private final Ending ending;
  private final @Nullable Callee callee;
  private List<Effect> effects = List.of();
  private List<Statement> statements = List.of();
  private Phase phase = Phase.RUNNING;
  private @Nullable CompletableFuture<Void> waitsForStage;
  private volatile boolean overdue;
  private volatile @Nullable Thread script;

  Turn(Invocation invocation, Visit visit, Callee callee) {
    this(
        invocation,
        visit.recipient().bot(),
        visit.station().key(),
        visit.event(),
        visit.ending(),
        callee);
  }

  private Turn(
      Invocation invocation,
      AccountBot bot,
      LaneKey lane,
      BotEvent event,
      Ending ending,
      @Nullable Callee callee) {
    this.invocation = invocation;
    this.bot = bot;
    this.lane = lane;
    this.event = event;
    this.ending = ending;
    this.callee = callee;
  }

  /** One of no handler, which refuses whatever is asked of it. */
  static Turn silent(Invocation invocation, AccountBot bot, BotEvent event) {
    Turn turn = new Turn(invocation, bot, LaneKey.of(event), event, effects -> {}, null);
    turn.phase = Phase.SILENT;
    return turn;
  }

  BotEvent event() {
    return event;
  }

  Ending ending() {
    return ending;
  }

  /** What runs. */
  Callee callee() {
    return Objects.requireNonNull(callee);
  }

  /** One that refuses whatever is asked of it. */
  Turn silent() {
    Turn other = new Turn(invocation, bot, lane, event, ending, callee);
    other.phase = Phase.SILENT;
    return other;
  }

  /** A script goes on with it on this thread. */
  void lend(Thread to) {
    script = to;
  }

  @Override
  public String account() {
    return bot.account();
  }

  @Override
  public String userId() {
    return bot.userId();
  }

  @Override
  public Locale locale() {
    return bot.locale();
  }

  @Override
  public SendReceipt send(Conversation to, Content content, List<String> onlyFor) {
    // An answer stands in the line of its lane, which need not be named anew.
    LaneKey line = to.equals(lane.conversation()) ? lane : new LaneKey(lane.account(), to);
    return send(line, Directed.message(to, content, onlyFor));
  }

  @Override
  public Chatroom chatroom(String roomId) {
    return bot.chatroom(roomId, this);
  }

  @Override
  public Receipt.Holder holder() {
    return this;
  }

  @Override
  public synchronized void put(Effect effect) {
    switch (phase) {
      case RUNNING, AWAITING -> collect(effect);
      case OVER -> invocation.outbox().put(List.of(effect));
      case CONDEMNED -> effect.complete(TOO_LATE);
      case SILENT -> effect.complete(NOT_AGAIN);
    }
  }

  private void collect(Effect effect) {
    // Most handlers ask for one thing, for which the smallest list will do.
    if (effects.isEmpty()) {
      effects = List.of(effect);
    } else {
      if (effects.size() == 1) {
        effects = new ArrayList<>(effects);
      }
      effects.add(effect);
    }
  }

  /** Writes into the tables of the plugin when the handler has finished. */
  synchronized void write(Statement statement) {
    switch (phase) {
      case RUNNING, AWAITING -> {
        if (statements.isEmpty()) {
          statements = new ArrayList<>(2);
        }
        statements.add(statement);
      }
      case OVER ->
          throw new IllegalStateException(
              "the handler has returned, so nothing more is written with it");
      case CONDEMNED, SILENT -> {}
    }
  }

  /** What it has collected; to be read when it has ended. */
  List<Effect> effects() {
    return effects;
  }

  /** How much it has collected so far. */
  synchronized int collected() {
    return effects.size();
  }

  /** Drops what it has collected after so much. */
  void forgetFrom(int collected) {
    List<Effect> dropped;
    synchronized (this) {
      if (phase == Phase.OVER || phase == Phase.CONDEMNED) {
        return;
      }
      dropped = List.copyOf(effects.subList(collected, effects.size()));
      effects = new ArrayList<>(effects.subList(0, collected));
      statements = List.of();
    }
    dropped.forEach(effect -> effect.complete(FORGOTTEN));
  }

  @Override
  public void overdue() {
    overdue = true;
  }

  /** Whether it was interrupted because it ran for too long. */
  boolean isOverdue() {
    return overdue;
  }

  @Override
  public void condemned(Thread on) {
    end(Phase.CONDEMNED, TOO_LATE);
    Thread lent = script;
    invocation.condemned().add(this, lent == null ? on : lent);
  }

  synchronized boolean isCondemned() {
    return phase == Phase.CONDEMNED;
  }

  /** The handler has returned a stage, which is waited for. */
  void awaiting() {
    CompletableFuture<Void> readers;
    synchronized (this) {
      if (phase == Phase.RUNNING) {
        phase = Phase.AWAITING;
      }
      readers = waitsForStage;
    }
    if (readers != null) {
      readers.complete(null);
    }
  }

  @Override
  public boolean isHere() {
    return invocation.turns().current() == this;
  }

  @Override
  public synchronized CompletableFuture<Void> waitsForStage() {
    if (phase == Phase.AWAITING) {
      return CompletableFuture.completedFuture(null);
    }
    if (waitsForStage == null) {
      waitsForStage = new CompletableFuture<>();
    }
    return waitsForStage;
  }

  /** The handler has finished: what it asked for goes out. */
  synchronized void finish() {
    if (phase != Phase.CONDEMNED) {
      phase = Phase.OVER;
      ending.take(effects);
      if (!statements.isEmpty()) {
        ending.write(statements);
      }
    }
  }

  /** The handler failed: what it asked for is dropped. */
  void fail() {
    end(Phase.OVER, FAILED);
  }

  /** The handler is not to have the event: what it asked for is dropped. */
  void veto() {
    end(Phase.OVER, VETOED);
  }

  private void end(Phase last, SendOutcome outcome) {
    List<Effect> dropped;
    synchronized (this) {
      if (phase == Phase.OVER || phase == Phase.CONDEMNED) {
        return;
      }
      phase = last;
      dropped = List.copyOf(effects);
    }
    dropped.forEach(effect -> effect.complete(outcome));
  }
}
