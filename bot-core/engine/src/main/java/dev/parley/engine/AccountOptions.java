package dev.parley.engine;

import java.net.URI;
import java.util.List;

/**
 * One account of an app.
 *
 * @param name what the account is called here, in events and in logs; not empty
 * @param appKey the app's public key at the service; not empty
 * @param navigators where to ask for the connection servers, tried in order after those that a
 *     token may carry behind its {@code @}; http or https, with host and without path
 * @param tokens where the token comes from
 */
public record AccountOptions(
    String name, String appKey, List<URI> navigators, TokenProvider tokens) {

  public AccountOptions {
    navigators = List.copyOf(navigators);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an account needs a name");
    }
    if (appKey.isEmpty()) {
      throw new IllegalArgumentException("account " + name + " needs an app key");
    }
    navigators.forEach(AccountOptions::check);
  }

  /** An account with one navigator and a token that never changes. */
  public static AccountOptions of(String name, String appKey, URI navigator, String token) {
    return new AccountOptions(name, appKey, List.of(navigator), TokenProvider.fixed(token));
  }

  /**
   * Reads the address of a navigator.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static URI navigator(String address) {
    URI navigator = URI.create(address);
    check(navigator);
    return navigator;
  }

  private static void check(URI navigator) {
    boolean http = "http".equals(navigator.getScheme()) || "https".equals(navigator.getScheme());
    if (!http || navigator.getHost() == null) {
      throw new IllegalArgumentException(
          "a navigator is an http or https address with a host, not " + navigator);
    }
  }

  /** For logs: without the token. */
  @Override
  public String toString() {
    return "AccountOptions[" + name + ", " + appKey + ", " + navigators + ']';
  }
}
