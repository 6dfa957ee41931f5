package dev.parley.runtime.internal.dialog;

import dev.parley.api.Message;
import dev.parley.journal.DialogStep;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.routing.Match;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that waits for an answer. What changes is changed in the lane of its conversation. One
 * that is kept and put aside holds little more than whose it is: the rest is read back.
 */
public final class OpenDialog {

  private final DialogKey key;
  private final long id;
  private final String pluginId;
  private final String handler;
  private final DialogMemory memory;
  private Instant deadline;
  private @Nullable Known known;
  private @Nullable DialogRun run;
  private @Nullable Rival rival;
  private Deadlines.@Nullable Entry due;
  private boolean busy;

  /**
   * What has to be known to go on.
   *
   * @param origin how its script began
   * @param steps that are recorded; the script adds to them
   * @param question that is open
   * @param written how many entries of it are kept
   * @param kept how many of the steps are
   */
  public record Known(
      Origin origin, List<Step> steps, OpenQuestion question, int written, int kept) {

    /**
     * As it was kept.
     *
     * @param deadline of the open question
     */
    public static Known read(Origin origin, List<DialogStep> entries, Instant deadline) {
      return DialogEntries.read(origin, entries, deadline);
    }

    Known asking(OpenQuestion other, int entries) {
      return new Known(origin, steps, other, written + entries, steps.size());
    }
  }

  /**
   * What the user has asked for meanwhile.
   *
   * @param message with which they did
   */
  record Rival(Message message, Match match) {}

  /**
   * @param id of the event with which it began, by which it is kept; 0 when it is not
   * @param known null when it is kept and was put aside
   */
  public OpenDialog(
      DialogKey key,
      long id,
      String pluginId,
      String handler,
      Instant deadline,
      DialogMemory memory,
      @Nullable Known known) {
    this.key = key;
    this.id = id;
    this.pluginId = pluginId;
    this.handler = handler;
    this.deadline = deadline;
    this.memory = memory;
    this.known = known;
  }

  public DialogKey key() {
    return key;
  }

  /** By what it is kept; 0 when it is not. */
  public long id() {
    return id;
  }

  public String pluginId() {
    return pluginId;
  }

  /** The name of its handler. */
  public String handler() {
    return handler;
  }

  /** Where everything is done to it. */
  public LaneKey lane() {
    return new LaneKey(key.account(), key.conversation());
  }

  /** When nobody waits for the answer any more. */
  public Instant deadline() {
    return deadline;
  }

  /** All of it; read back, where it was put aside. */
  Known known() {
    if (known == null) {
      known = memory.load(this);
    }
    return known;
  }

  void knows(Known it) {
    known = it;
    deadline = it.question().deadline();
  }

  /** Lets go of what can be read back. */
  void forget() {
    if (id != 0) {
      known = null;
    }
  }

  /** How its script began. */
  public Origin origin() {
    return known().origin();
  }

  List<Step> steps() {
    return known().steps();
  }

  OpenQuestion question() {
    return known().question();
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
