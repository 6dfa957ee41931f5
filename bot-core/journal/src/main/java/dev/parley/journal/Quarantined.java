package dev.parley.journal;

import dev.parley.api.BotEvent;
import dev.parley.api.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not handed out any more.
 *
 * @param event null when it cannot be read
 * @param attempts how often it may have been running when the process died
 * @param reason one sentence for people
 * @param at when it was set aside
 */
public record Quarantined(
    long id,
    String account,
    EventKey key,
    @Nullable BotEvent event,
    int attempts,
    String reason,
    Instant at) {}
