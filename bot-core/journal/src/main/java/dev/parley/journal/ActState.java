package dev.parley.journal;

/** Where an act stands. */
public enum ActState {
  /** Not given to a transport yet; safe to send. */
  WAITING,
  /** Given to a transport, or about to be: after a crash nobody knows whether it went out. */
  SENDING,
  /** The service took it. */
  ACCEPTED,
  /** The service, or a rule that is checked before asking it, said no. */
  REFUSED,
  /** The answer did not come. */
  UNKNOWN,
  /** Given up; a person decides what becomes of it. */
  DEAD
}
