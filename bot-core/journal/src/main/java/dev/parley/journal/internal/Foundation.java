package dev.parley.journal.internal;

import dev.parley.api.time.Timers;
import dev.parley.journal.JournalOptions;
import dev.parley.journal.internal.codec.Codec;
import dev.parley.journal.internal.sql.Database;
import dev.parley.journal.internal.sql.Readers;
import dev.parley.journal.internal.write.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every part of an open journal works with. */
public record Foundation(
    Database database, Writer writer, Readers readers, Codec codec, Timers timers) {

  private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);

  /** The options it was opened with. */
  public JournalOptions options() {
    return database.options();
  }

  /** The JSON of an event or act; null when it is longer than a column takes. */
  public @Nullable String body(Object value) {
    String body = codec.write(value);
    if (body.length() > database.dialect().maxText()) {
      LOG.warn(
          "a {} of {} characters is too long to be kept: it is lost when the process dies first",
          value.getClass().getSimpleName(),
          body.length());
      return null;
    }
    return body;
  }

  /** Refuses a page that is empty or too large. */
  public static int page(int limit) {
    if (limit < 1 || limit > 10_000) {
      throw new IllegalArgumentException("limit " + limit + ": it is 1 to 10000");
    }
    return limit;
  }
}
