package dev.parley.engine.storm;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import java.util.concurrent.CompletableFuture;

/**
 * Something that was said.
 *
 * @param text no other message has it
 */
record Sent(String by, Conversation to, String text, CompletableFuture<SendOutcome> outcome) {}
