package dev.parley.wire.serverapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls of the Server API. All are POST with a form as body; lists repeat their key. */
public enum Endpoint {
  /** {@code userId}, {@code name}, {@code portraitUri}: registers a user and gives a token. */
  GET_TOKEN("/user/getToken.json"),
  /** {@code userId}*, {@code groupId}, {@code groupName}: makes a group with these members. */
  CREATE_GROUP("/group/create.json"),
  /** {@code userId}*, {@code groupId}, {@code groupName}: adds members to a group. */
  JOIN_GROUP("/group/join.json"),
  /** {@code userId}*, {@code groupId}: removes members from a group. */
  QUIT_GROUP("/group/quit.json"),
  /** {@code groupId}: the members of a group. */
  QUERY_GROUP("/group/user/query.json"),
  /** {@code userId}, {@code groupId}: ends a group. */
  DISMISS_GROUP("/group/dismiss.json"),
  /** {@code groupId}, {@code groupName}: renames a group. */
  REFRESH_GROUP("/group/refresh.json"),
  /** {@code chatroom[id]}*, whose value is a name: makes chatrooms. */
  CREATE_CHATROOM("/chatroom/create.json"),
  /** {@code chatroomId}*: ends chatrooms. */
  DESTROY_CHATROOM("/chatroom/destroy.json"),
  /** {@code chatroomId}: when it was made, how many are in it. */
  GET_CHATROOM("/chatroom/get.json"),
  /** {@code chatroomId}: never destroyed because nothing happens in it. */
  ADD_KEEP_ALIVE("/chatroom/keepalive/add.json"),
  /** {@code chatroomId}: takes that back. */
  REMOVE_KEEP_ALIVE("/chatroom/keepalive/remove.json"),
  /** The chatrooms that are kept alive. */
  QUERY_KEEP_ALIVE("/chatroom/keepalive/query.json"),
  /** {@code chatroomId}, {@code count}, {@code order}: the members of a chatroom. */
  QUERY_CHATROOM_USERS("/chatroom/user/query.json"),
  /** {@code chatroomId}, {@code userId}: whether a user is in a chatroom. */
  IS_IN_CHATROOM("/chatroom/user/exist.json"),
  /** {@code chatroomId}, {@code userId}*: which users are in a chatroom. */
  ARE_IN_CHATROOM("/chatroom/users/exist.json"),
  /** {@code chatroomId}, {@code userId}*, {@code minute}: forbids members to speak. */
  ADD_CHATROOM_GAG("/chatroom/user/gag/add.json"),
  /** {@code chatroomId}, {@code userId}*: takes that back. */
  ROLLBACK_CHATROOM_GAG("/chatroom/user/gag/rollback.json"),
  /** {@code chatroomId}: who may not speak, and until when. */
  LIST_CHATROOM_GAG("/chatroom/user/gag/list.json"),
  /** {@code chatroomId}, {@code userId}*, {@code minute}: puts users out and keeps them out. */
  ADD_CHATROOM_BLOCK("/chatroom/user/block/add.json"),
  /** {@code chatroomId}, {@code userId}*: takes that back. */
  ROLLBACK_CHATROOM_BLOCK("/chatroom/user/block/rollback.json"),
  /** {@code chatroomId}: who may not enter, and until when. */
  LIST_CHATROOM_BLOCK("/chatroom/user/block/list.json"),
  /** {@code chatroomId}: forbids everybody to speak. */
  ADD_CHATROOM_BAN("/chatroom/ban/add.json"),
  /** {@code chatroomId}: takes that back. */
  ROLLBACK_CHATROOM_BAN("/chatroom/ban/rollback.json"),
  /** {@code chatroomId}: whether nobody may speak. */
  CHECK_CHATROOM_BAN("/chatroom/ban/check.json"),
  /** The chatrooms in which nobody may speak. */
  QUERY_CHATROOM_BAN("/chatroom/ban/query.json"),
  /** {@code chatroomId}, {@code userId}*: lets users speak where nobody else may. */
  ADD_CHATROOM_BAN_WHITELIST("/chatroom/user/ban/whitelist/add.json"),
  /** {@code chatroomId}, {@code userId}*: takes that back. */
  ROLLBACK_CHATROOM_BAN_WHITELIST("/chatroom/user/ban/whitelist/rollback.json"),
  /** {@code chatroomId}: who may speak where nobody else may. */
  QUERY_CHATROOM_BAN_WHITELIST("/chatroom/user/ban/whitelist/query.json"),
  /** {@code userId}*, {@code minute}: forbids users to speak in all chatrooms. */
  ADD_CHATROOMS_GAG("/chatroom/user/ban/add.json"),
  /** {@code userId}*: takes that back. */
  REMOVE_CHATROOMS_GAG("/chatroom/user/ban/remove.json"),
  /** Who may not speak in any chatroom, and until when. */
  QUERY_CHATROOMS_GAG("/chatroom/user/ban/query.json"),
  /** {@code chatroomId}, {@code userId}*: users whose messages are kept, and who stay. */
  ADD_CHATROOM_WHITELIST("/chatroom/user/whitelist/add.json"),
  /** {@code chatroomId}, {@code userId}*: takes that back. */
  REMOVE_CHATROOM_WHITELIST("/chatroom/user/whitelist/remove.json"),
  /** {@code chatroomId}: the users whose messages are kept. */
  QUERY_CHATROOM_WHITELIST("/chatroom/user/whitelist/query.json"),
  /** {@code objectnames}*: message types that are never dropped. */
  ADD_MESSAGE_WHITELIST("/chatroom/whitelist/add.json"),
  /** {@code objectnames}*: takes that back. */
  DELETE_MESSAGE_WHITELIST("/chatroom/whitelist/delete.json"),
  /** The message types that are never dropped. */
  QUERY_MESSAGE_WHITELIST("/chatroom/whitelist/query.json"),
  /** {@code objectName}*: message types that are dropped first. */
  ADD_MESSAGE_PRIORITY("/chatroom/message/priority/add.json"),
  /** {@code objectName}*: takes that back. */
  REMOVE_MESSAGE_PRIORITY("/chatroom/message/priority/remove.json"),
  /** The message types that are dropped first. */
  QUERY_MESSAGE_PRIORITY("/chatroom/message/priority/query.json"),
  /**
   * {@code chatroomId}, {@code userId}, {@code key}, {@code value}, {@code autoDelete}, {@code
   * objectName}, {@code content}: sets an entry.
   */
  SET_CHATROOM_ENTRY("/chatroom/entry/set.json"),
  /** {@code chatroomId}, {@code entryOwnerId}, {@code entryInfo}, {@code autoDelete}: sets some. */
  SET_CHATROOM_ENTRIES("/chatroom/entry/batch/set.json"),
  /** {@code chatroomId}, {@code userId}, {@code key}: removes an entry. */
  REMOVE_CHATROOM_ENTRY("/chatroom/entry/remove.json"),
  /** {@code chatroomId}, {@code keys}*: these entries, or all. */
  QUERY_CHATROOM_ENTRIES("/chatroom/entry/query.json"),
  /** {@code fromUserId}, {@code toChatroomId}*, {@code objectName}, {@code content}: a message. */
  PUBLISH_CHATROOM("/message/chatroom/publish.json"),
  /**
   * {@code conversationType}, {@code fromUserId}, {@code targetId}, {@code messageUID}: takes a
   * message back.
   */
  RECALL_MESSAGE("/message/recall.json");

  private static final Map<String, Endpoint> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(Endpoint::path, Function.identity()));

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** The call with this path; empty for one that is not in the catalogue. */
  public static Optional<Endpoint> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** The path, from the root of the API's host. */
  public String path() {
    return path;
  }
}
