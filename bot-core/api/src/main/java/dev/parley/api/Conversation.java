package dev.parley.api;

/**
 * Where messages are exchanged: a type, the id of the other side, and for an ultra group the
 * channel.
 *
 * @param targetId the other user's, the group's or the room's id; never empty
 * @param channelId the channel of an ultra group, empty where there is none
 */
public record Conversation(ConversationType type, String targetId, String channelId) {

  public Conversation {
    if (targetId.isEmpty()) {
      throw new IllegalArgumentException("a conversation needs a target id");
    }
  }

  /** The conversation with one user. */
  public static Conversation privateChat(String userId) {
    return new Conversation(ConversationType.PRIVATE, userId, "");
  }

  /** The conversation in a group. */
  public static Conversation group(String groupId) {
    return new Conversation(ConversationType.GROUP, groupId, "");
  }

  /** The conversation in a chatroom. */
  public static Conversation chatroom(String roomId) {
    return new Conversation(ConversationType.CHATROOM, roomId, "");
  }

  /** The conversation in one channel of an ultra group. */
  public static Conversation ultraGroup(String groupId, String channelId) {
    return new Conversation(ConversationType.ULTRA_GROUP, groupId, channelId);
  }

  /** For logs: {@code private:amy}, {@code ultra_group:g1/general}. */
  @Override
  public String toString() {
    String name = type.label();
    return channelId.isEmpty() ? name + ':' + targetId : name + ':' + targetId + '/' + channelId;
  }
}
