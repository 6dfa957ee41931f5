package dev.parley.runtime.internal.dispatch;

import dev.parley.runtime.internal.meter.AccountMeters;

/**
 * The account that an event is for.
 *
 * @param bot how it sends
 * @param meters where its events are counted
 * @param time the clock of its service
 * @param phrases what the runtime says for it to people
 */
public record Recipient(AccountBot bot, AccountMeters meters, ServerTime time, Phrases phrases) {}
