package dev.parley.engine.internal.link;

import dev.parley.wire.status.StatusCode;

/** Why a connection, or an attempt at one, is over; it decides what happens next. */
public sealed interface Ending {

  /** The service's code, or the one that its clients use for the case. */
  int code();

  /** One sentence for people. */
  String reason();

  /** Time may mend it: to be tried again by the table. */
  record Lost(int code, String reason) implements Ending {}

  /** To be connected elsewhere: as {@link Lost}, but the navigators are asked anew. */
  record Redirected(int code, String reason) implements Ending {}

  /** To be tried again with another token. */
  record TokenRefused(int code, String reason) implements Ending {}

  /** Another client of the account took over. */
  record Kicked(int code, String reason) implements Ending {}

  /** Only a person can mend it. */
  record Refused(int code, String reason) implements Ending {}

  /** The way was lost. */
  static Ending lost(StatusCode code, String reason) {
    return new Lost(code.code(), reason);
  }

  /**
   * What the server's word means for the connection. A status without a meaning is taken for a
   * passing one: the account is not given up for it.
   *
   * @param status the number as it was on the wire
   */
  static Ending said(StatusCode code, int status) {
    return switch (code) {
      case REDIRECT -> new Redirected(code.code(), code.sentence());
      case TOKEN_INCORRECT, TOKEN_EXPIRED -> new TokenRefused(code.code(), code.sentence());
      case KICKED -> new Kicked(code.code(), code.sentence());
      case UNDOCUMENTED ->
          lost(
              StatusCode.SOCKET_DISCONNECTED,
              "The server ended the connection with the unknown status " + status + '.');
      default ->
          code.retryable()
              ? new Lost(code.code(), code.sentence())
              : new Refused(code.code(), code.sentence());
    };
  }
}
