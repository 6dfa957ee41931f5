package dev.parley.starter.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the app's own servers may do over HTTP, {@code parley.api}.
 *
 * @param token what they show as a bearer token; nothing is served when it is empty
 */
public record ApiProperties(@DefaultValue("") String token) {

  /** So short a token can be guessed. */
  private static final int SHORTEST_TOKEN = 16;

  void check() {
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new InvalidPropertyException(
          "parley.api.token", "must have at least " + SHORTEST_TOKEN + " characters");
    }
  }

  /** For logs: without the token. */
  @Override
  public String toString() {
    return "ApiProperties[token " + (token.isEmpty() ? "not set" : "set") + ']';
  }
}
