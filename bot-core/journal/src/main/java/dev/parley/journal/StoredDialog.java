package dev.parley.journal;

import dev.parley.api.Conversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as the journal keeps it, without its steps.
 *
 * @param id of the event that opened it
 * @param deadline until when it waits
 * @param closedHow how it ended; null while it is open
 */
public record StoredDialog(
    long id,
    String account,
    Conversation conversation,
    String userId,
    String plugin,
    String handler,
    Instant openedAt,
    Instant deadline,
    @Nullable String closedHow) {}
