package dev.parley.api;

/**
 * What became of something that was asked of the service and that is no message: an entry, or
 * entering a room. Messages have a {@link SendOutcome}.
 */
public sealed interface EffectOutcome {

  /** The service did it. */
  record Accepted() implements EffectOutcome {}

  /**
   * The service, or a rule that is checked before asking it, said no.
   *
   * @param code the service's status code, for example 23424 (the entry belongs to another user) or
   *     35004 (this way to the service cannot do that); 0 when the service was not asked, because
   *     the handler failed
   * @param reason one sentence for people
   */
  record Refused(int code, String reason) implements EffectOutcome {}

  /**
   * The answer did not come: the service may or may not have done it.
   *
   * @param reason one sentence for people
   */
  record Unknown(String reason) implements EffectOutcome {}
}
