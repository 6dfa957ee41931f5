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

  /**
   * A field that must be there once or more often.
   *
   * @throws ApiRefused 1002 when it is missing or one is empty, 1005 when one is too long
   */
  public List<String> texts(String name, int maxChars) {
    List<String> values = form.all(name);
    if (values.isEmpty() || values.contains("")) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, name + " is required.");
    }
    values.forEach(value -> requireShort(name, value, maxChars));
    return values;
  }

  /**
   * A field that must be there and is a whole number.
   *
   * @throws ApiRefused 1002 when it is missing, no number, or out of these bounds
   */
  public int number(String name, int least, int most) {
    String value = form.first(name);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // It is refused below, with the rule.
    }
    throw new ApiRefused(
        ApiCode.BAD_PARAMETER,
        name + " is \"" + value + "\", but must be a number from " + least + " to " + most + '.');
  }

  /** A field that is 1 for yes; anything else, and none, is no. */
  public boolean flag(String name) {
    String value = form.first(name);
    return value.equals("1") || value.equals("true");
  }

  /**
   * An id that does not stand in a field of its own.
   *
   * @throws ApiRefused 1002 when it is empty, 1005 when it is too long
   */
  public String checkedId(String name, String value) {
    if (value.isEmpty()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, name + " is empty.");
    }
    return bounded(name, value, idChars);
  }

  /**
   * Lets values pass that are not too many.
   *
   * @throws ApiRefused 1002 otherwise
   */
  public static void requireMost(String name, List<String> values, int most) {
    if (values.size() > most) {
      throw new ApiRefused(
          ApiCode.BAD_PARAMETER,
          name + " is there " + values.size() + " times, but may be " + most + " times.");
    }
  }

  /**
   * Lets a value pass that is not too long.
   *
   * @throws ApiRefused 1005 otherwise
   */
  public static void requireShort(String name, String value, int maxChars) {
    bounded(name, value, maxChars);
  }

  /** As {@link #requireShort(String, String, int)}, for what is counted in bytes. */
  public static void requireShort(String name, int bytes, int most) {
    if (bytes > most) {
      throw new ApiRefused(
          ApiCode.PARAMETER_TOO_LONG,
          name + " has " + bytes + " bytes, but at most " + most + " may be.");
    }
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
