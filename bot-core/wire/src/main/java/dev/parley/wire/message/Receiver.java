package dev.parley.wire.message;

/**
 * On whose behalf messages are read.
 *
 * @param account the configured name of the account
 * @param userId its user id
 * @param connectedAt when the connection was accepted, by the server's clock, milliseconds since
 *     1970; older messages were waiting
 */
public record Receiver(String account, String userId, long connectedAt) {}
