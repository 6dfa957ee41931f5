package dev.parley.journal.internal.act;

import dev.parley.api.SendOutcome;
import dev.parley.journal.ActState;
import dev.parley.journal.Acts;
import dev.parley.journal.DeadLetter;
import dev.parley.journal.JournalException;
import dev.parley.journal.NewAct;
import dev.parley.journal.StoredAct;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.sql.Rows;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The acts in their table. */
public final class SqlActs implements Acts {

  private final Foundation base;

  public SqlActs(Foundation base) {
    this.base = base;
  }

  @Override
  public CompletionStage<List<StoredAct>> put(List<NewAct> acts) {
    Instant now = base.timers().instant();
    return base.writer()
        .submit(
            new Put(
                acts.stream()
                    .map(act -> new ActRow(act, 0, "", base.body(act.act()), now))
                    .toList()));
  }

  @Override
  public CompletionStage<Boolean> sending(long id) {
    return base.writer().submit(Settle.sending(id));
  }

  @Override
  public CompletionStage<Boolean> hold(long id) {
    return base.writer()
        .submit(
            new Change<>(
                1,
                transaction ->
                    transaction.update(
                            "UPDATE journal_act SET state = "
                                + ActState.WAITING.ordinal()
                                + " WHERE id = ? AND state = "
                                + ActState.SENDING.ordinal(),
                            id)
                        > 0));
  }

  @Override
  public CompletionStage<Boolean> settle(long id, SendOutcome outcome, @Nullable Long next) {
    return base.writer().submit(new Settle(id, outcome, now(), next));
  }

  @Override
  public CompletionStage<Boolean> bury(long id, SendOutcome outcome, @Nullable Long next) {
    return base.writer().submit(Settle.dead(id, outcome, now(), next));
  }

  private long now() {
    return base.timers().instant().toEpochMilli();
  }

  @Override
  public List<StoredAct> unsettled(long afterId, int limit) {
    Foundation.page(limit);
    List<StoredAct> found = new ArrayList<>();
    long last = afterId;
    while (true) {
      List<ActLine> lines =
          lines("WHERE open_state = 2 AND id > ? ORDER BY id LIMIT ?", last, limit);
      for (ActLine line : lines) {
        last = line.id();
        try {
          found.add(line.act(base.codec()));
        } catch (JournalException.Unreadable e) {
          base.writer()
              .submit(
                  Settle.dead(
                      line.id(),
                      new SendOutcome.Unknown(String.valueOf(e.getMessage())),
                      now(),
                      null));
        }
        if (found.size() == limit) {
          return found;
        }
      }
      if (lines.size() < limit) {
        return found;
      }
    }
  }

  @Override
  public Optional<StoredAct> find(long id) {
    return lines("WHERE id = ?", id).stream().findFirst().map(line -> line.act(base.codec()));
  }

  private List<ActLine> lines(String where, Object... arguments) {
    return base.readers().read(Rows.of(ActLine.COLUMNS + where, ActLine::read, arguments));
  }

  @Override
  public List<DeadLetter> deadLetters(long afterId, int limit) {
    return lines(
            "WHERE open_state = 1 AND id > ? ORDER BY id LIMIT ?", afterId, Foundation.page(limit))
        .stream()
        .map(line -> line.deadLetter(base.codec()))
        .toList();
  }

  @Override
  public CompletionStage<Optional<StoredAct>> retry(long id) {
    return base.writer().submit(new Change<>(1, transaction -> retry(id, transaction)));
  }

  private Optional<StoredAct> retry(long id, Transaction transaction) throws SQLException {
    List<ActLine> found =
        transaction.query(ActLine.COLUMNS + "WHERE id = ? AND open_state = 1", ActLine::read, id);
    if (found.isEmpty() || found.getFirst().deadLetter(base.codec()).act() == null) {
      return Optional.empty();
    }
    transaction.update(
        "UPDATE journal_act SET open_state = 2, state = "
            + ActState.WAITING.ordinal()
            + ", code = NULL, reason = NULL, settled_at = NULL WHERE id = ?",
        id);
    return Optional.of(
        transaction
            .query(ActLine.COLUMNS + "WHERE id = ?", ActLine::read, id)
            .getFirst()
            .act(base.codec()));
  }

  @Override
  public CompletionStage<Boolean> discard(long id) {
    return base.writer()
        .submit(
            new Change<>(
                1,
                transaction ->
                    transaction.update(
                            "UPDATE journal_act SET open_state = 0 WHERE id = ? AND open_state = 1",
                            id)
                        > 0));
  }
}
