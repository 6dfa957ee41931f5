package dev.parley.example.server.playground;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.example.server.SandboxOnly;
import dev.parley.wire.Topic;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.content.ContentRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes events for people out of messages. */
@Component
@SandboxOnly
final class ClientEvents {

  private final PlaygroundProperties limits;
  private final ContentCodec contents = new ContentCodec(WireOptions.DEFAULT);
  private final JsonMapper json = JsonMapper.shared();
  private final ObjectWriter indented =
      json.writer()
          .with(
              new DefaultPrettyPrinter()
                  .withSeparators(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)));

  ClientEvents(PlaygroundProperties limits) {
    this.limits = limits;
  }

  /** Something that came. */
  ClientEvent received(long number, BotEvent event) {
    return switch (event) {
      case Message message -> said(number, message);
      case EntryChange change -> happened(number, change, change.userId());
      case Recall recall -> happened(number, recall, recall.operatorId());
      case Receipt receipt -> happened(number, receipt, receipt.readerId());
      case ExpansionChange change -> happened(number, change, change.userId());
      case MemberChange change -> happened(number, change, "");
      case RoomChange change -> happened(number, change, "");
      case ConnectionChange change -> happened(number, change, "");
    };
  }

  private ClientEvent happened(long number, BotEvent event, String userId) {
    return new ClientEvent(
        number,
        event.at(),
        false,
        event.conversation(),
        userId,
        event.getClass().getSimpleName(),
        event.key().value(),
        cut(indented.writeValueAsString(bodyOf(event)), limits.jsonChars()),
        null);
  }

  /** What the event says beside where and when; no time is said where it would be never. */
  private ObjectNode bodyOf(BotEvent event) {
    ObjectNode body = json.valueToTree(event);
    body.remove(List.of("account", "room", "conversation", "at"));
    if (event instanceof RoomChange change && change.until().equals(Instant.MAX)) {
      body.remove("until");
    }
    return body;
  }

  private ClientEvent said(long number, Message message) {
    return new ClientEvent(
        number,
        message.at(),
        false,
        message.conversation(),
        message.senderId(),
        message.content().objectName(),
        message.uid(),
        indented(message.content()),
        line(message.content(), message.offline()));
  }

  /** A message that the service took. */
  ClientEvent sent(
      long number, String senderId, OutgoingMessage message, SendOutcome.Accepted taken) {
    return new ClientEvent(
        number,
        taken.at(),
        true,
        message.to(),
        senderId,
        message.content().objectName(),
        taken.messageUid(),
        indented(message.content()),
        line(message.content(), false));
  }

  /** A change of an entry that the service took. */
  ClientEvent wrote(
      long number,
      String userId,
      Conversation room,
      Topic topic,
      Map<String, Object> written,
      Instant at) {
    return new ClientEvent(
        number,
        at,
        true,
        room,
        userId,
        topic.topic(),
        "",
        cut(indented.writeValueAsString(written), limits.jsonChars()),
        null);
  }

  private ClientEvent.@Nullable Line line(Content content, boolean offline) {
    return switch (content) {
      case TextContent said -> new ClientEvent.Line(cut(said.text()), "", "", offline);
      case ReferenceContent said ->
          new ClientEvent.Line(
              cut(said.text()), said.quotedSenderId(), cut(textOf(said.quoted())), offline);
      default ->
          ContentRegistry.STANDARD.kind(content.objectName()).isStored()
              ? new ClientEvent.Line("", "", "", offline)
              : null;
    };
  }

  private static String textOf(Content content) {
    return switch (content) {
      case TextContent said -> said.text();
      case ReferenceContent said -> said.text();
      default -> '[' + content.objectName() + ']';
    };
  }

  private String indented(Content content) {
    byte[] body = contents.write(content);
    String shown;
    try {
      shown = indented.writeValueAsString(json.readTree(body));
    } catch (JacksonException e) {
      shown = new String(body, StandardCharsets.UTF_8);
    }
    return cut(shown, limits.jsonChars());
  }

  private String cut(String text) {
    return cut(text, limits.textChars());
  }

  /** The text, or its beginning when it is longer. */
  static String cut(String text, int chars) {
    if (text.length() <= chars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    return text.substring(0, end) + " …";
  }
}
