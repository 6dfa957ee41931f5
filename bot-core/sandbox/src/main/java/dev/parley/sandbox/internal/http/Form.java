package dev.parley.sandbox.internal.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The fields of a form-urlencoded body. */
public record Form(Map<String, List<String>> fields) {

  /**
   * Reads a body.
   *
   * @param maxFields how many fields it may have
   * @throws IllegalArgumentException when it has more, or is not a form
   */
  public static Form read(String body, int maxFields) {
    Map<String, List<String>> fields =
        new QueryStringDecoder(body, StandardCharsets.UTF_8, false, maxFields + 1).parameters();
    if (fields.values().stream().mapToInt(List::size).sum() > maxFields) {
      throw new IllegalArgumentException("The form has more than " + maxFields + " fields.");
    }
    return new Form(fields);
  }

  /** The first value of this field; empty when there is none. */
  public String first(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }

  /** All values of this field. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
