package dev.parley.interop.client;

import tools.jackson.databind.JsonNode;

/**
 * What the vendor's client answered to a call.
 *
 * @param code 0, or the client's or the service's error code
 * @param data what the call gives; missing where it gives nothing
 */
public record Answer(int code, JsonNode data) {

  static Answer of(JsonNode result) {
    return new Answer(result.path("code").asInt(), result.path("data"));
  }

  /** The unique id of the message that was sent. */
  public String messageUid() {
    return data.path("messageUId").asString();
  }

  /** When the message was sent, in milliseconds. */
  public long sentTime() {
    return data.path("sentTime").asLong();
  }
}
