package dev.parley.journal.internal.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of plugins as those of JDBC. */
public final class SqlValues {

  private SqlValues() {}

  /** Binds them, from the first. */
  public static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, jdbc(values.get(i)));
    }
  }

  private static @Nullable Object jdbc(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      default -> value;
    };
  }
}
