package dev.parley.journal.internal.plugin;

import dev.parley.api.store.Row;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose values were taken out of the database. */
final class ReadRow implements Row {

  private final Columns columns;
  private final List<@Nullable Object> values;

  private ReadRow(Columns columns, List<@Nullable Object> values) {
    this.columns = columns;
    this.values = values;
  }

  static ReadRow of(Columns columns, ResultSet row) throws SQLException {
    int count = row.getMetaData().getColumnCount();
    List<@Nullable Object> values = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      values.add(plain(row.getObject(i)));
    }
    return new ReadRow(columns, values);
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Clob clob -> clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE));
      case OffsetDateTime time -> time.toInstant();
      case Timestamp time -> time.toInstant();
      case Date day -> day.toLocalDate().toString();
      default -> value;
    };
  }

  private @Nullable Object value(String column) {
    return values.get(columns.place(column));
  }

  @Override
  public @Nullable String text(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  @Override
  public long number(String column) {
    return switch (value(column)) {
      case null -> 0;
      case Number number -> number.longValue();
      case Object other -> throw not("a whole number", column, other);
    };
  }

  @Override
  public @Nullable BigDecimal decimal(String column) {
    return switch (value(column)) {
      case null -> null;
      case BigDecimal decimal -> decimal;
      case Number number -> new BigDecimal(number.toString());
      case Object other -> throw not("a number", column, other);
    };
  }

  @Override
  public boolean flag(String column) {
    return switch (value(column)) {
      case null -> false;
      case Boolean flag -> flag;
      case Object other -> throw not("yes or no", column, other);
    };
  }

  @Override
  public @Nullable Instant instant(String column) {
    return switch (value(column)) {
      case null -> null;
      case Instant instant -> instant;
      case Object other -> throw not("a point in time", column, other);
    };
  }

  @Override
  public byte @Nullable [] bytes(String column) {
    return switch (value(column)) {
      case null -> null;
      case byte[] bytes -> bytes.clone();
      case Object other -> throw not("bytes", column, other);
    };
  }

  @Override
  public boolean isNull(String column) {
    return value(column) == null;
  }

  private static IllegalArgumentException not(String kind, String column, Object value) {
    return new IllegalArgumentException(
        "column \"" + column + "\" is not " + kind + ", but " + value.getClass().getSimpleName());
  }
}
