package dev.parley.sandbox.internal.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where JSON answers begin, and JSON in calls is read. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * Reads JSON.
   *
   * @throws tools.jackson.core.JacksonException when it is none
   */
  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
