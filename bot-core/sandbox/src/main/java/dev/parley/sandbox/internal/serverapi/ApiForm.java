package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.http.Form;
import dev.parley.wire.serverapi.ApiCode;
import java.util.List;

/**
 * The fields of a call, held to their rules.
 *
 * @param idChars how long an id may be
 */
public record ApiForm(Form form, int idChars) {

  /**
   * A field that must be there and is an id.
   *
   * @throws ApiRefused 1002 when it is missing or empty, 1005 when it is too long
   */
  public String id(String name) {
    String value = form.first(name);
    if (value.isEmpty()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, name + " is required.");
    }
    return bounded(name, value, idChars);
  }

  /**
   * A field that must be there once or more often; each is an id.
   *
   * @throws ApiRefused 1002 when it is missing or one is empty, 1005 when one is too long
   */
  public List<String> ids(String name) {
    id(name);
    List<String> values = form.all(name);
    if (values.contains("")) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, name + " is empty.");
    }
    values.forEach(value -> bounded(name, value, idChars));
    return values;
  }

  /**
   * A field that may be missing; it is empty then.
   *
   * @throws ApiRefused 1005 when it is too long
   */
  public String text(String name, int maxChars) {
    return bounded(name, form.first(name), maxChars);
  }

  private static String bounded(String name, String value, int maxChars) {
    if (value.length() > maxChars) {
      throw new ApiRefused(
          ApiCode.PARAMETER_TOO_LONG,
          name + " has " + value.length() + " characters, but at most " + maxChars + " may be.");
    }
    return value;
  }
}
