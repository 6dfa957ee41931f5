package dev.parley.journal;

/**
 * An act that a handler asks for.
 *
 * @param sending whether it is given to a transport as soon as it is committed, so that no second
 *     write has to say so
 */
public record NewAct(Act act, boolean sending) {

  /** One that waits for its turn. */
  public NewAct(Act act) {
    this(act, false);
  }
}
