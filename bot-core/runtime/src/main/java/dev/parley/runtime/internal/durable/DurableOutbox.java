package dev.parley.runtime.internal.durable;

import dev.parley.journal.Acts;
import dev.parley.journal.NewAct;
import dev.parley.journal.StoredAct;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Mark;
import dev.parley.runtime.internal.outbox.MemoryOutbox;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.SendLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything in the journal before it goes out. An effect stands in its line at once, so that
 * the order is that of asking, and waits there for its commit.
 */
public final class DurableOutbox implements Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(DurableOutbox.class);

  private final MemoryOutbox lines;
  private final Acts acts;

  public DurableOutbox(MemoryOutbox lines, Acts acts) {
    this.lines = lines;
    this.acts = acts;
  }

  @Override
  public void put(List<Effect> effects) {
    var unused = commit(effects, acts::put);
  }

  /**
   * Takes effects that a write keeps.
   *
   * @param write is given the acts, and answers them as they were stored
   * @return the write
   */
  CompletionStage<List<StoredAct>> commit(
      List<Effect> effects, Function<List<NewAct>, CompletionStage<List<StoredAct>>> write) {
    List<NewAct> asked = new ArrayList<>(effects.size());
    List<SendLine> begun = new ArrayList<>(effects.size());
    for (Effect effect : effects) {
      effect.receipt().keptBy(new Mark());
      SendLine line = lines.add(effect);
      if (line != null) {
        begun.add(line);
      }
      asked.add(new NewAct(EffectActs.act(effect), line != null));
    }
    CompletionStage<List<StoredAct>> written = write.apply(asked);
    written.whenComplete((stored, error) -> kept(effects, asked, stored, error));
    begun.forEach(SendLine::sendHead);
    return written;
  }

  private static void kept(
      List<Effect> effects,
      List<NewAct> asked,
      @Nullable List<StoredAct> stored,
      @Nullable Throwable error) {
    if (error != null && !effects.isEmpty()) {
      LOG.error("{} could not be kept and will not happen: {}", effects, error.toString());
    }
    for (int i = 0; i < effects.size(); i++) {
      Mark mark = effects.get(i).receipt().mark();
      if (stored == null) {
        mark.is(Mark.Stage.DROPPED, 0);
      } else {
        mark.is(asked.get(i).sending() ? Mark.Stage.GOES : Mark.Stage.KEPT, stored.get(i).id());
      }
    }
  }

  /** Takes an act that was kept by an earlier process and has not gone out. */
  void resume(StoredAct stored) {
    Effect effect = EffectActs.effect(stored.act());
    Mark mark = new Mark();
    mark.is(Mark.Stage.KEPT, stored.id());
    effect.receipt().keptBy(mark);
    SendLine line = lines.add(effect);
    if (line != null) {
      line.sendHead();
    }
  }

  @Override
  public CompletableFuture<Void> room(LaneKey conversation) {
    return lines.room(conversation);
  }

  @Override
  public CompletableFuture<Void> idle() {
    return lines.idle();
  }

  @Override
  public int waiting() {
    return lines.waiting();
  }
}
