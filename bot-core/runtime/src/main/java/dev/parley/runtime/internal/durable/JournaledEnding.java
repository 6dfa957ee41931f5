package dev.parley.runtime.internal.durable;

import dev.parley.journal.DialogChange;
import dev.parley.journal.EventOutcome;
import dev.parley.journal.Handled;
import dev.parley.journal.JournalException;
import dev.parley.journal.Statement;
import dev.parley.journal.Stored;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what the handlers of one event ask for, and keeps it together with the handled mark. */
final class JournaledEnding implements Ending {

  private static final Logger LOG = LoggerFactory.getLogger(JournaledEnding.class);

  private final Stored event;
  private final Durability durability;
  private final List<Effect> effects = new ArrayList<>(2);
  private final List<Statement> statements = new ArrayList<>(0);
  private final List<DialogChange> dialogs = new ArrayList<>(0);
  private final long began = System.nanoTime();
  private boolean failed;

  JournaledEnding(Stored event, Durability durability) {
    this.event = event;
    this.durability = durability;
  }

  @Override
  public void take(List<Effect> more) {
    effects.addAll(more);
  }

  @Override
  public long eventId() {
    return event.id();
  }

  @Override
  public void change(DialogChange change) {
    dialogs.add(change);
  }

  @Override
  public void write(List<Statement> more) {
    statements.addAll(more);
  }

  @Override
  public void failed() {
    failed = true;
  }

  @Override
  public void end(EventOutcome outcome) {
    if (event.id() == 0 && effects.isEmpty() && statements.isEmpty() && dialogs.isEmpty()) {
      return;
    }
    Handled handled =
        new Handled(event, failed ? EventOutcome.FAILED : outcome, took())
            .withStatements(statements)
            .withDialogs(dialogs);
    CompletionStage<?> written =
        durability.counted(
            durability
                .outbox()
                .commit(effects, acts -> durability.inbox().handled(handled.withActs(acts))));
    statements.stream()
        .map(Statement::plugin)
        .distinct()
        .forEach(plugin -> durability.writes(plugin, written));
    written.whenComplete(
        (done, error) -> {
          if (error != null) {
            notKept(error);
          }
        });
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void notKept(Throwable error) {
    LOG.error("the end of event {} could not be kept: {}", event.event().key(), error.toString());
    Throwable cause = error.getCause() == null ? error : error.getCause();
    if (event.id() != 0 && cause instanceof JournalException.StatementFailed) {
      // It would fail again and again; what its handlers wanted is dropped as a whole.
      var unused = durability.inbox().handled(new Handled(event, EventOutcome.FAILED, took()));
    }
  }
}
