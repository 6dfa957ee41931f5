package dev.parley.journal.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Replaces a person's id in a tree: where it is a whole value or a key, and inside of JSON that is
 * itself a value or stands as bytes. What a client said of that person (name, picture) goes too.
 */
final class Pseudonyms {

  private final String userId;
  private final String pseudonym;
  private boolean replaced;

  Pseudonyms(String userId, String pseudonym) {
    this.userId = userId;
    this.pseudonym = pseudonym;
  }

  boolean hasReplaced() {
    return replaced;
  }

  JsonNode in(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      case StringNode text -> StringNode.valueOf(text(text.stringValue()));
      default -> node;
    };
  }

  private JsonNode object(ObjectNode object) {
    boolean isPerson = isText(object.path("id"), userId) && object.has("portraitUri");
    boolean isUnknown = isText(object.path("is"), "unknown");
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    for (var field : object.properties()) {
      JsonNode value = field.getValue();
      if (isPerson && value.isString() && !field.getKey().equals("id")) {
        value = StringNode.valueOf("");
      } else if (isUnknown && field.getKey().equals("body")) {
        value = StringNode.valueOf(bytes(value.stringValue()));
      } else {
        value = in(value);
      }
      made.set(key(field.getKey()), value);
    }
    return made;
  }

  private JsonNode array(ArrayNode array) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode(array.size());
    array.forEach(element -> made.add(in(element)));
    return made;
  }

  private String key(String key) {
    replaced |= key.equals(userId);
    return key.equals(userId) ? pseudonym : key;
  }

  private String text(String text) {
    if (text.equals(userId)) {
      replaced = true;
      return pseudonym;
    }
    String quoted = '"' + userId + '"';
    if (!text.contains(quoted)) {
      return text;
    }
    replaced = true;
    return text.replace(quoted, '"' + pseudonym + '"');
  }

  private String bytes(String base64) {
    String before = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    String after = text(before);
    return after.equals(before)
        ? base64
        : Base64.getEncoder().encodeToString(after.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean isText(JsonNode node, String value) {
    return node.isString() && node.stringValue().equals(value);
  }
}
