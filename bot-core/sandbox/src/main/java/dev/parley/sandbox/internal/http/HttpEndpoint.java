package dev.parley.sandbox.internal.http;

/** What answers at one address. */
public interface HttpEndpoint {

  String path();

  /** Whether pages of other origins may call it. */
  default boolean isCrossOrigin() {
    return true;
  }

  /**
   * The answer.
   *
   * @throws IllegalArgumentException when the query or the form cannot be read
   */
  HttpAnswer answer(HttpCall call);
}
