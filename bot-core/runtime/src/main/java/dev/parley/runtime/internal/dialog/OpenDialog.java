package dev.parley.runtime.internal.dialog;

import dev.parley.api.Message;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.routing.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dialog that waits for an answer. What changes is changed in the lane of its conversation. */
public final class OpenDialog {

  private final DialogKey key;
  private final Origin origin;
  private final List<Step> steps;
  private OpenQuestion question;
  private @Nullable DialogRun run;
  private @Nullable Rival rival;
  private Deadlines.@Nullable Entry due;
  private boolean busy;

  /**
   * What the user has asked for meanwhile.
   *
   * @param message with which they did
   */
  record Rival(Message message, Match match) {}

  OpenDialog(DialogKey key, Origin origin, List<Step> steps, OpenQuestion question) {
    this.key = key;
    this.origin = origin;
    this.steps = steps;
    this.question = question;
  }

  DialogKey key() {
    return key;
  }

  /** Where everything is done to it. */
  public LaneKey lane() {
    return new LaneKey(key.account(), key.conversation());
  }

  /** How its script began. */
  public Origin origin() {
    return origin;
  }

  List<Step> steps() {
    return steps;
  }

  OpenQuestion question() {
    return question;
  }

  void asks(OpenQuestion it) {
    question = it;
  }

  /** The thread that waits; null when it was put aside. */
  @Nullable DialogRun run() {
    return run;
  }

  void waitsOn(@Nullable DialogRun thread) {
    run = thread;
  }

  @Nullable Rival rival() {
    return rival;
  }

  void has(@Nullable Rival it) {
    rival = it;
  }

  /** It is to be looked at then, and no more at the time before; null for never. */
  void isDue(Deadlines.@Nullable Entry next) {
    if (due != null) {
      due.cancel();
    }
    due = next;
  }

  /** Whether its script runs right now; when it does not end, this never changes back. */
  boolean isBusy() {
    return busy;
  }

  void busy(boolean it) {
    busy = it;
  }
}
