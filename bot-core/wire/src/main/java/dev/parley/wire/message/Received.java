package dev.parley.wire.message;

import dev.parley.api.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as the service delivered it, with what its way through a client needs to know.
 *
 * @param message what handlers see; null when it was said in a kind of conversation that Parley
 *     does not serve (2, 5, 7, 8, 12)
 * @param uid the service's unique id; empty for status messages
 * @param time when the service took it, milliseconds since 1970
 * @param isOwn sent by the receiver's own user, on another device; then the message's conversation
 *     is the one that it was sent to
 * @param status {@code STATUS_} bits of {@link FlagBits}
 * @param extStatus {@code EXT_} bits of {@link FlagBits}
 * @param optionBits {@code OPTION_} bits of {@link FlagBits}
 * @param clientUniqueId the number that the sender's client gave it; 0 where it gave none
 */
public record Received(
    @Nullable Message message,
    String uid,
    long time,
    boolean isOwn,
    long status,
    long extStatus,
    long optionBits,
    long clientUniqueId) {

  /** Whether it is a status message, such as typing: never kept, never repeated. */
  public boolean isStatus() {
    return (extStatus & FlagBits.EXT_STATUS_MESSAGE) != 0;
  }
}
