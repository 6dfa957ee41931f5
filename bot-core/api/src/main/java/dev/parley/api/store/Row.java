package dev.parley.api.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read. Columns are named as in the query, without regard to case; a name that is
 * none of them, and a value that is not of the kind asked for, is refused with a sentence.
 */
public interface Row {

  /** A text; null where the column is. */
  @Nullable String text(String column);

  /** A whole number; 0 where the column is null. */
  long number(String column);

  /** A decimal number; null where the column is. */
  @Nullable BigDecimal decimal(String column);

  /** Yes or no; no where the column is null. */
  boolean flag(String column);

  /** A point in time; null where the column is. */
  @Nullable Instant instant(String column);

  /** Bytes; null where the column is. */
  byte @Nullable [] bytes(String column);

  /** Whether the column is null. */
  boolean isNull(String column);
}
