package dev.parley.starter.properties;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One account, {@code parley.accounts[n]}.
 *
 * @param name its name in logs, meters and annotations; the user id where not given
 * @param appKey the app's key at the IM service
 * @param userId the account's user id; needed when no token is given
 * @param token a token that the app's own server issued for the account
 * @param appSecret the app's secret, with which a token for the user id is asked for when none is
 *     given
 * @param api where tokens are asked for: the Server API's base address
 * @param navi the navigators that tell which server to connect to, in the order to be tried
 * @param rooms the ids of chatrooms that the account is to be in whenever it is connected
 * @param locale the language that it speaks; {@code parley.locale} where not given
 * @param botNames what people call this account's bot by, beside {@code parley.bot-names}
 */
public record AccountProperties(
    @Nullable String name,
    @Nullable String appKey,
    @Nullable String userId,
    @Nullable String token,
    @Nullable String appSecret,
    @DefaultValue("https://api.rong-api.com") String api,
    @DefaultValue List<String> navi,
    @DefaultValue List<String> rooms,
    @Nullable Locale locale,
    @DefaultValue List<String> botNames) {

  /** How long the service lets the ids of users and rooms be. */
  private static final int LONGEST_ID = 64;

  private static final String ID_RULE = "must have 1 to " + LONGEST_ID + " characters";

  /** The name under which the account is known. */
  public String displayName() {
    return name != null ? name : userId != null ? userId : "default";
  }

  void check(String property) {
    required(property + ".app-key", appKey);
    if (token == null && userId == null) {
      throw new InvalidPropertyException(
          property, "needs a token, or a user-id with the app-secret to get a token with");
    }
    if (token == null) {
      required(property + ".app-secret", appSecret);
      checkId(property + ".user-id", userId);
      checkAddress(property + ".api", api);
    }
    if (navi.isEmpty()) {
      throw new InvalidPropertyException(property + ".navi", "is missing");
    }
    for (int i = 0; i < navi.size(); i++) {
      checkAddress(property + ".navi" + (navi.size() == 1 ? "" : "[" + i + "]"), navi.get(i));
    }
    for (int i = 0; i < rooms.size(); i++) {
      checkId(property + ".rooms[" + i + "]", rooms.get(i));
    }
    Bounds.noBlank(property + ".bot-names", botNames);
  }

  private static void required(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidPropertyException(property, "is missing");
    }
  }

  private static void checkId(String property, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_ID) {
      throw new InvalidPropertyException(property, value, ID_RULE);
    }
  }

  private static void checkAddress(String property, String value) {
    URI address;
    try {
      address = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidPropertyException(property, value, "is not an address");
    }
    if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        || address.getHost() == null) {
      throw new InvalidPropertyException(
          property, value, "must be an address that begins with http:// or https://");
    }
  }

  /** For logs: without token and secret. */
  @Override
  public String toString() {
    return "AccountProperties[" + displayName() + ", navi=" + navi + ']';
  }
}
