package dev.parley.runtime.internal.explain;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.runtime.internal.outbox.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event: the steps that cannot be found out again. It is written by the thread
 * of its lane, and read by others when it has been kept.
 */
final class Trace implements Notes {

  /** About what a record and an event with a short text take. */
  private static final int PLAIN_BYTES = 512;

  /** Taken for a content whose size is not looked at. */
  private static final int CONTENT_BYTES = 1_024;

  private final BotEvent event;
  private final long routesVersion;
  private final boolean late;
  private @Nullable Step first;
  private @Nullable List<Step> more;
  private int bytes = PLAIN_BYTES;

  /**
   * @param routesVersion which routes were in force
   * @param late whether the event was older than the reply window
   */
  Trace(BotEvent event, long routesVersion, boolean late) {
    this.event = event;
    this.routesVersion = routesVersion;
    this.late = late;
    if (event instanceof Message message) {
      bytes += bytes(message.content());
    }
  }

  @Override
  public void add(Step step) {
    if (first == null) {
      first = step;
    } else {
      if (more == null) {
        more = new ArrayList<>(2);
      }
      more.add(step);
    }
    switch (step) {
      case Step.Ran ran -> keeps(ran.effects());
      case Step.Rescued rescued -> keeps(rescued.effects());
      default -> {}
    }
  }

  private void keeps(List<Effect> effects) {
    // An index, because this is done for every event.
    for (int i = 0; i < effects.size(); i++) {
      bytes += bytes(effects.get(i));
    }
  }

  BotEvent event() {
    return event;
  }

  long routesVersion() {
    return routesVersion;
  }

  boolean isLate() {
    return late;
  }

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
    }
    if (more != null) {
      all.addAll(more);
    }
    return all;
  }

  /** About how much memory it keeps from being freed. */
  int bytes() {
    return bytes;
  }

  private static int bytes(Effect effect) {
    return effect instanceof Effect.Send send ? bytes(send.message().content()) : CONTENT_BYTES;
  }

  private static int bytes(Content content) {
    return content instanceof TextContent text ? 2 * text.text().length() : CONTENT_BYTES;
  }
}
