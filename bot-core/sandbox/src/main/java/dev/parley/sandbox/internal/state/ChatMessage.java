package dev.parley.sandbox.internal.state;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;

/**
 * A message that was taken, as its sender wrote it, with its place and time. What receivers see is
 * derived.
 *
 * @param uid its unique id
 * @param time its stamp, milliseconds since 1970
 * @param conversation where it was sent, as its sender sees it
 * @param senderId who sent it
 * @param body what was sent
 * @param status whether it is a status message
 */
public record ChatMessage(
    String uid,
    long time,
    Conversation conversation,
    String senderId,
    UpStreamMessage body,
    boolean status) {

  private static final int DIRECTION_SENT = 1;
  private static final int DIRECTION_RECEIVED = 2;
  private static final long EXT_STATUS_MESSAGE = 64;

  /** What a message costs beside its content; about what its objects take on the heap. */
  private static final int OVERHEAD_BYTES = 256;

  /** What it costs to keep. */
  public int bytes() {
    return body.getContent().size() + body.getExtraContent().length() + OVERHEAD_BYTES;
  }

  /** Whether its sender wants it in the history. */
  public boolean isPersisted() {
    return !status && (body.getSessionId() & StatusBits.UP_PERSIST) != 0;
  }

  /** Whether its sender wants those counted who have not read it. */
  public boolean isCounted() {
    return !status && (body.getSessionId() & StatusBits.UP_COUNT) != 0;
  }

  /** Whether it may have an expansion. */
  public boolean isExpandable() {
    return (body.getSessionId() & StatusBits.UP_EXPANSION) != 0;
  }

  /**
   * The same message with another expansion.
   *
   * @param expansion the JSON of all of it
   */
  public ChatMessage expanded(String expansion) {
    UpStreamMessage changed = body.toBuilder().setExtraContent(expansion).build();
    return new ChatMessage(uid, time, conversation, senderId, changed, status);
  }

  /** The same message, not to be part of a history. */
  public ChatMessage command() {
    UpStreamMessage unkept =
        body.toBuilder().setSessionId(body.getSessionId() & ~StatusBits.UP_PERSIST).build();
    return new ChatMessage(uid, time, conversation, senderId, unkept, status);
  }

  /** As everybody but its sender sees it. */
  public DownStreamMessage received() {
    return view(senderId, DIRECTION_RECEIVED);
  }

  /** As its sender's devices see it: in a private chat it names the other side, not the sender. */
  public DownStreamMessage sent() {
    boolean isPrivate = conversation.type() == ConversationType.PRIVATE;
    return view(isPrivate ? conversation.targetId() : senderId, DIRECTION_SENT);
  }

  /** Where it is for this user: in a private chat the target is the other side. */
  public Conversation conversationOf(String userId) {
    return conversation.type() != ConversationType.PRIVATE || senderId.equals(userId)
        ? conversation
        : Conversation.privateChat(senderId);
  }

  /** As this user sees it. */
  public DownStreamMessage seenBy(String userId) {
    return senderId.equals(userId) ? sent() : received();
  }

  private DownStreamMessage view(String fromUserId, int direction) {
    DownStreamMessage.Builder view =
        DownStreamMessage.newBuilder()
            .setFromUserId(fromUserId)
            .setType(conversation.type().number())
            .setClassname(body.getClassname())
            .setContent(body.getContent())
            .setDataTime(time)
            .setStatus(StatusBits.down(body.getSessionId()))
            .setMsgId(uid)
            .setDirection(direction)
            .setSource("Websocket")
            .addAllToUserIds(body.getToUserIdsList());
    if (conversation.type() != ConversationType.PRIVATE) {
      view.setGroupId(conversation.targetId());
    }
    if (status) {
      view.setExtStatus(EXT_STATUS_MESSAGE);
    }
    copyOptionalFields(view);
    return view.build();
  }

  private void copyOptionalFields(DownStreamMessage.Builder view) {
    if (body.hasClientUniqueId()) {
      view.setClientUniqueId(body.getClientUniqueId());
    }
    if (body.hasExtraContent()) {
      view.setExtraContent(body.getExtraContent());
    }
    if (body.hasPushText()) {
      view.setPushContent(body.getPushText());
    }
    if (body.hasConfigFlag()) {
      view.setConfigFlag(body.getConfigFlag());
    }
    if (body.hasPushExt()) {
      view.setPushExt(body.getPushExt());
    }
    if (body.hasOptionBits()) {
      view.setOptionBits(body.getOptionBits());
    }
    if (body.hasMetadata()) {
      view.setMetadata(body.getMetadata());
    }
    if (body.hasRefData()) {
      view.setRefData(body.getRefData());
    }
  }

  /** For logs: everything but what was said. */
  @Override
  public String toString() {
    return "ChatMessage[" + uid + " from " + senderId + " in " + conversation + ']';
  }
}
