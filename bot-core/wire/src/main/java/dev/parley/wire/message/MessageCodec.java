package dev.parley.wire.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.api.ConversationType;
import dev.parley.api.content.Content;
import dev.parley.api.content.RecallContent;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.content.ContentKind;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.internal.NameTable;
import dev.parley.wire.json.ExpansionJson;
import dev.parley.wire.json.Json;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.Optional;

/** Messages as they travel: those that are sent, and those that come. Safe for many threads. */
public final class MessageCodec {

  private final ContentCodec contents;
  private final ContentRegistry registry;
  private final ExpansionJson expansions;
  private final NameTable names;

  public MessageCodec(WireOptions options, ContentRegistry registry) {
    this.contents = new ContentCodec(options);
    this.registry = registry;
    this.expansions = new ExpansionJson(new Json(options));
    this.names = new NameTable(contents.objectNames());
  }

  /**
   * Reads a {@code DownStreamMessage}. A content or an expansion that cannot be read does not make
   * the message unreadable: the one is kept as it came, the other is empty.
   *
   * @throws MalformedException when it is not such a message, a required field is missing, or it
   *     names no conversation
   */
  public Received read(ByteString message, Receiver receiver) {
    return new DownStreamReader(contents, expansions, names).read(ProtoInput.of(message), receiver);
  }

  /**
   * The frame that sends a message.
   *
   * @param userId the sender's user id
   * @param messageId the id of the frame
   * @param clientUniqueId a number that tells this message from all others of the sender; below
   *     2^53
   * @return empty when the message is a status message and such conversations have none
   */
  public Optional<ClientFrame.Publish> publish(
      OutgoingMessage message, String userId, int messageId, long clientUniqueId) {
    return topic(message)
        .map(
            topic ->
                new ClientFrame.Publish(
                    topic.topic(),
                    topic.target() == Topic.Target.OWN_ID ? userId : message.to().targetId(),
                    messageId,
                    upStream(message, clientUniqueId).toByteString()));
  }

  private Optional<Topic> topic(OutgoingMessage message) {
    if (message.content() instanceof RecallContent) {
      return Optional.of(Topic.RECALL_MSG);
    }
    ConversationType type = message.to().type();
    return kind(message.content()) == ContentKind.STATUS
        ? Topic.status(type)
        : Optional.of(Topic.message(type));
  }

  /** What is sent. */
  public UpStreamMessage upStream(OutgoingMessage message, long clientUniqueId) {
    Content content = message.content();
    UpStreamMessage.Builder up =
        UpStreamMessage.newBuilder()
            .setSessionId(sessionId(message))
            .setClassname(content.objectName())
            .setContent(UnsafeByteOperations.unsafeWrap(contents.write(content)))
            .addAllToUserIds(message.directedTo())
            .setConfigFlag(FlagBits.CONFIG_DEFAULT)
            .setClientUniqueId(clientUniqueId)
            .setOptionBits(0);
    if (!message.expansion().isEmpty()) {
      up.setExtraContentBytes(ByteString.copyFrom(expansions.write(message.expansion())));
    }
    if (!message.to().channelId().isEmpty()) {
      up.setBusChannel(message.to().channelId());
    }
    if (message.to().type() == ConversationType.SYSTEM) {
      up.setSystemId(message.to().targetId());
    }
    return up.build();
  }

  private int sessionId(OutgoingMessage message) {
    ContentKind kind = kind(message.content());
    return (kind.isStored() ? FlagBits.SEND_STORED : 0)
        | (kind.isCounted() ? FlagBits.SEND_COUNTED : 0)
        | (message.content().meta().mention() != null ? FlagBits.SEND_MENTION : 0)
        | (message.expansion().isEmpty() ? 0 : FlagBits.SEND_EXPANDABLE);
  }

  private ContentKind kind(Content content) {
    return registry.kind(content.objectName());
  }

  /**
   * What a server makes of a message that was sent: everything that the sender decides. The server
   * adds who sent it, where, when, under which unique id, and the direction.
   */
  public static DownStreamMessage.Builder downStream(UpStreamMessage up) {
    DownStreamMessage.Builder down =
        DownStreamMessage.newBuilder()
            .setClassname(up.getClassname())
            .setContent(up.getContent())
            .setStatus(FlagBits.status(up.getSessionId()))
            .addAllToUserIds(up.getToUserIdsList());
    if (up.hasClientUniqueId()) {
      down.setClientUniqueId(up.getClientUniqueId());
    }
    if (up.hasExtraContent()) {
      down.setExtraContent(up.getExtraContent());
    }
    if (up.hasPushText()) {
      down.setPushContent(up.getPushText());
    }
    if (up.hasConfigFlag()) {
      down.setConfigFlag(up.getConfigFlag());
    }
    if (up.hasPushExt()) {
      down.setPushExt(up.getPushExt());
    }
    if (up.hasBusChannel()) {
      down.setBusChannel(up.getBusChannel());
    }
    if (up.hasOptionBits()) {
      down.setOptionBits(up.getOptionBits());
    }
    if (up.hasExtMsgData()) {
      down.setExtMsgData(up.getExtMsgData());
    }
    if (up.hasMetadata()) {
      down.setMetadata(up.getMetadata());
    }
    if (up.hasRefData()) {
      down.setRefData(up.getRefData());
    }
    return down;
  }
}
