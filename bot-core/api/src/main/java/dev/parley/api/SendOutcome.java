package dev.parley.api;

import java.time.Instant;

/**
 * What became of a message that was sent. The service only ever says that it took a message, so
 * there is no "delivered".
 */
public sealed interface SendOutcome {

  /**
   * The service took the message.
   *
   * @param messageUid its unique id
   * @param at when, by the service's clock
   */
  record Accepted(String messageUid, Instant at) implements SendOutcome {}

  /**
   * The service, or the limits that are checked before sending, said no.
   *
   * @param code the service's status code, for example 20604 (too fast) or 22408 (muted in the
   *     group); 0 when the service was not asked, because the handler that sent it failed or the
   *     bot was closing
   * @param reason one sentence for people
   */
  record Refused(int code, String reason) implements SendOutcome {}

  /**
   * The message was written, and the acknowledgement did not come: the service may or may not have
   * it.
   *
   * @param reason one sentence for people
   */
  record Unknown(String reason) implements SendOutcome {}
}
