package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.lookup.Found;
import dev.parley.runtime.internal.pattern.PatternSteps;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the routes of one event, one after the other: a queue of ranks that fills itself stage by
 * stage.
 */
final class IndexSearch extends RankQueue implements Search, Found, PatternSteps {

  private final RouteIndex index;
  private final Stage[] stages;
  private final BotEvent event;
  private final @Nullable Spoken spoken;
  private int opened;
  private int spent;
  private int last = -1;

  IndexSearch(
      RouteIndex index, RankLists lists, Stage[] stages, BotEvent event, @Nullable Spoken spoken) {
    super(lists);
    this.index = index;
    this.stages = stages;
    this.event = event;
    this.spoken = spoken;
  }

  @Override
  public @Nullable Match next() {
    while (true) {
      while (opened < stages.length && stages[opened].lowest() < first()) {
        stages[opened].open(this);
        opened++;
      }
      int rank = poll();
      if (rank == RankLists.END) {
        return null;
      }
      if (rank != last) {
        last = rank;
        Match match = index.match(rank, event, spoken, this);
        if (match != null) {
          return match;
        }
      }
    }
  }

  BotEvent event() {
    return event;
  }

  /** The event as it was read, which is a message. */
  Spoken spoken() {
    return Objects.requireNonNull(spoken);
  }

  /** Opens a bucket of the stage that is being opened. */
  @Override
  public void accept(int number) {
    stages[opened].bucket(number).open(event, this);
  }

  @Override
  public int spent() {
    return spent;
  }

  @Override
  public void spend(int more) {
    spent += more;
  }
}
