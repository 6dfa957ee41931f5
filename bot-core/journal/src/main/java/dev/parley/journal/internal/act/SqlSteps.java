package dev.parley.journal.internal.act;

import dev.parley.journal.JournalException;
import dev.parley.journal.RecordedStep;
import dev.parley.journal.StepBody;
import dev.parley.journal.StepKey;
import dev.parley.journal.StepResult;
import dev.parley.journal.Steps;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.codec.ColumnText;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What handlers do at once, in its table. */
public final class SqlSteps implements Steps {

  private static final int MAX_KEY = 700;

  private final Foundation base;

  public SqlSteps(Foundation base) {
    this.base = base;
  }

  @Override
  public CompletionStage<Optional<RecordedStep>> begin(StepKey key, StepBody body) {
    String json = json(body);
    long at = base.timers().instant().toEpochMilli();
    return base.writer().submit(new Change<>(1, transaction -> begin(key, json, at, transaction)));
  }

  private Optional<RecordedStep> begin(StepKey key, String json, long at, Transaction transaction)
      throws SQLException {
    List<RecordedStep> found =
        transaction.query(
            "SELECT body, result, begun_at FROM journal_step"
                + " WHERE source_key = ? AND ordinal = ?",
            this::read,
            source(key),
            key.ordinal());
    if (found.isEmpty()) {
      transaction.update(
          "INSERT INTO journal_step (id, source_key, ordinal, begun_at, body)"
              + " VALUES (?, ?, ?, ?, ?)",
          transaction.nextId(),
          source(key),
          key.ordinal(),
          at,
          json);
    }
    return found.stream().findFirst();
  }

  @Override
  public CompletionStage<Boolean> end(StepKey key, StepResult result) {
    String json = json(result);
    return base.writer()
        .submit(
            new Change<>(
                1,
                transaction ->
                    transaction.update(
                            "UPDATE journal_step SET result = ? WHERE source_key = ?"
                                + " AND ordinal = ? AND result IS NULL",
                            json,
                            source(key),
                            key.ordinal())
                        > 0));
  }

  private RecordedStep read(ResultSet row) throws SQLException {
    String result = row.getString(2);
    return new RecordedStep(
        base.codec().stepBody(row.getString(1)),
        result == null ? null : base.codec().stepResult(result),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  private String json(Object value) {
    String json = base.body(value);
    if (json == null) {
      throw new JournalException.TooLong("what is done at once is too long to be recorded");
    }
    return json;
  }

  private static String source(StepKey key) {
    return ColumnText.distinct(key.account() + '/' + key.event().value(), MAX_KEY);
  }
}
