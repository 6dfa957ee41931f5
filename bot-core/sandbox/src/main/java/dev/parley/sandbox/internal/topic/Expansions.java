package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.limit.ExpansionLimits;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the expansions of messages: a message may come with one, and {@code RC:MsgExMsg}, which is
 * a message like any other, changes it. Who reads the message later, from the history or because
 * they were away, sees the expansion as it is then; lists of conversations keep the first one. A
 * change of a message that is too old to be known is passed on and not kept.
 */
public record Expansions(SandboxState state) {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_=+-]+");
  private static final Runnable NOTHING = () -> {};

  /**
   * Holds a message to the rules.
   *
   * @param conversation where it was sent
   * @param readers who can see the conversation
   * @return what is to be done once the message is taken
   * @throws Refused 22201 when a rule is broken
   */
  Runnable check(
      String senderId,
      UpStreamMessage body,
      Conversation conversation,
      Collection<String> readers) {
    if (body.getClassname().equals("RC:MsgExMsg")) {
      return change(senderId, read(body.getContent().toStringUtf8()), conversation, readers);
    }
    if (!body.getExtraContent().isEmpty()) {
      checkEntries(
          read(body.getExtraContent()),
          limits().messageEntries(),
          value -> value.path("v").asString(""));
    }
    return NOTHING;
  }

  private Runnable change(
      String senderId, ObjectNode change, Conversation conversation, Collection<String> readers) {
    checkEntries(change.path("put"), limits().callEntries(), value -> value.asString(""));
    String uid = change.path("mid").asString("");
    if (uid.isEmpty() || change.path("del").size() > limits().callEntries()) {
      throw refused();
    }
    Optional<ChatMessage> original = state.find(uid);
    if (original
        .filter(it -> !it.isExpandable() || !isIn(it, senderId, conversation))
        .isPresent()) {
      throw refused();
    }
    return () -> original.ifPresent(it -> state.replace(it.expanded(changed(it, change)), readers));
  }

  private String changed(ChatMessage original, ObjectNode change) {
    String before = original.body().getExtraContent();
    ObjectNode entries = before.isEmpty() ? Json.object() : read(before);
    change.path("del").forEach(key -> entries.remove(key.asString("")));
    change
        .path("put")
        .properties()
        .forEach(
            put -> {
              boolean fits = entries.size() < limits().messageEntries();
              if (fits || entries.has(put.getKey())) {
                entries.putObject(put.getKey()).put("v", put.getValue().asString(""));
              }
            });
    return entries.toString();
  }

  private void checkEntries(JsonNode entries, int most, Function<JsonNode, String> value) {
    boolean good =
        entries.size() <= most
            && entries.properties().stream()
                .allMatch(it -> isKey(it.getKey()) && isValue(value.apply(it.getValue())));
    if (!good) {
      throw refused();
    }
  }

  private boolean isKey(String key) {
    return key.length() <= limits().keyChars() && KEY.matcher(key).matches();
  }

  private boolean isValue(String value) {
    return value.length() <= limits().valueChars();
  }

  private ExpansionLimits limits() {
    return state.limits().expansions();
  }

  private static boolean isIn(ChatMessage message, String userId, Conversation conversation) {
    return message.conversationOf(userId).equals(conversation);
  }

  private static ObjectNode read(String json) {
    try {
      if (Json.read(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      // It is refused below, as what is no object.
    }
    throw refused();
  }

  private static Refused refused() {
    return new Refused(StatusCode.EXPANSION);
  }
}
