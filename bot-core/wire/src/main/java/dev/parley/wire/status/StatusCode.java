package dev.parley.wire.status;

import java.util.HashMap;
import java.util.Map;

/**
 * The outcome of a request or of a connection: the service's codes, and those that its clients give
 * themselves. Some stand for a range of codes of one service; so keep the number beside it. The
 * codes 0 to 65 535 also travel in {@code PUBACK} and {@code QUERYACK}.
 *
 * <p>Whether a retry can help is decided here from what the code says: it can where time alone may
 * mend the cause (the network, a limit per second), it cannot where a person or another call must
 * act first (a mute, a wrong token: get a new one).
 */
public enum StatusCode {
  // The way to the service; most of these the client gives itself.
  /** No answer came within the request time-out. */
  TIMEOUT(-1, "No answer came within the request time-out.", true),
  /** Accepted. */
  ACCEPTED(0, "Accepted.", false),
  /** The client itself disconnected. */
  DISCONNECTED_BY_CLIENT(2, "The client itself disconnected.", false),
  /** The connection can no longer be used. */
  CHANNEL_INVALID(30_001, "The connection can no longer be used.", true),
  /** There is no network. */
  NETWORK_UNAVAILABLE(30_002, "There is no network.", true),
  /** The server did not answer in time. */
  RESPONSE_TIMEOUT(30_003, "The server did not answer in time.", true),
  /** The navigation request could not be sent. */
  NAVI_SEND_FAILED(30_004, "The navigation request could not be sent.", true),
  /** The navigation request failed. */
  NAVI_REQUEST_FAILED(30_005, "The navigation request failed.", true),
  /** The navigation answer could not be received. */
  NAVI_RECEIVE_FAILED(30_006, "The navigation answer could not be received.", true),
  /** No navigation address gave a usable answer. */
  NAVI_FAILED(30_007, "No navigation address gave a usable answer.", true),
  /** The navigation answer could not be read. */
  NAVI_MALFORMED(30_008, "The navigation answer could not be read.", true),
  /** The navigation answer has no valid address. */
  NAVI_WITHOUT_ADDRESS(30_009, "The navigation answer has no valid address.", false),
  /** The socket could not be opened. */
  SOCKET_NOT_CREATED(30_010, "The socket could not be opened.", true),
  /** The socket was closed. */
  SOCKET_DISCONNECTED(30_011, "The socket was closed.", true),
  /** Pings were not answered, or could not be sent. */
  PING_FAILED(30_012, "Pings were not answered, or could not be sent.", true),
  /** A ping was not answered in time. */
  PING_TIMEOUT(30_013, "A ping was not answered in time.", true),
  /** A packet could not be sent. */
  SEND_FAILED(30_014, "A packet could not be sent.", true),
  /** Connected too often. */
  CONNECT_TOO_OFTEN(30_015, "Connected too often.", true),
  /** The content has more than 131 072 bytes. */
  CONTENT_TOO_LONG(30_016, "The content has more than 131 072 bytes.", false),
  /** The network is down. */
  NETWORK_DOWN(30_019, "The network is down.", true),
  /** The connection was lost. */
  CONNECTION_LOST(30_021, "The connection was lost.", true),
  /** The server did not say whether the login is accepted. */
  CONNACK_TIMEOUT(31_000, "The server did not say whether the login is accepted.", true),
  /** The protocol version is not accepted. */
  PROTOCOL_VERSION(31_001, "The protocol version is not accepted.", false),
  /** The app key or client identifier is rejected. */
  IDENTIFIER_REJECTED(31_002, "The app key or client identifier is rejected.", false),
  /** The server cannot take connections now. */
  SERVER_UNAVAILABLE(31_003, "The server cannot take connections now.", true),
  /** The token is wrong, or not for this app key. */
  TOKEN_INCORRECT(31_004, "The token is wrong, or not for this app key.", false),
  /** Not authorised. */
  NOT_AUTHORISED(31_005, "Not authorised.", false),
  /** To be connected elsewhere: ask the navigation again. */
  REDIRECT(31_006, "To be connected elsewhere: ask the navigation again.", true),
  /** The package name is not accepted. */
  PACKAGE_NAME(31_007, "The package name is not accepted.", false),
  /** The app is blocked or deleted. */
  APP_BLOCKED(31_008, "The app is blocked or deleted.", false),
  /** The user is blocked. */
  USER_BLOCKED(31_009, "The user is blocked.", false),
  /** Another device of this user took over. */
  KICKED(31_010, "Another device of this user took over.", false),
  /** The user was blocked, or the server ended the connection. */
  DISCONNECTED_BY_SERVER(
      31_011, "The user was blocked, or the server ended the connection.", false),
  /** The token has expired. */
  TOKEN_EXPIRED(31_020, "The token has expired.", false),
  /** The device is not accepted. */
  DEVICE_ERROR(31_021, "The device is not accepted.", false),
  /** The host or domain is not allowed. */
  DOMAIN_NOT_ALLOWED(31_022, "The host or domain is not allowed.", false),
  /** A device of this kind is online and may not be replaced. */
  ALREADY_ONLINE(31_023, "A device of this kind is online and may not be replaced.", false),
  /** More connections than the licence allows. */
  LICENCE_COUNT(31_024, "More connections than the licence allows.", false),
  /** Connected to the wrong cluster. */
  WRONG_CLUSTER(31_025, "Connected to the wrong cluster.", false),
  /** The app's own authentication refused the user. */
  APP_AUTH_FAILED(31_026, "The app's own authentication refused the user.", false),
  /** The one-time password was used before. */
  ONE_TIME_PASSWORD_USED(31_027, "The one-time password was used before.", false),
  /** The platform is not accepted. */
  PLATFORM_ERROR(31_028, "The platform is not accepted.", false),
  /** The account was deactivated. */
  ACCOUNT_CANCELLED(31_029, "The account was deactivated.", false),
  /** The licence has expired. */
  LICENCE_EXPIRED(31_030, "The licence has expired.", false),
  /** The answer has no body. */
  ACK_WITHOUT_DATA(32_001, "The answer has no body.", false),
  /** The answer's body is incomplete. */
  DATA_INCOMPLETE(32_002, "The answer's body is incomplete.", false),
  /** The connection was reset. */
  CONNECTION_RESET(32_054, "The connection was reset.", true),
  /** The connection was refused. */
  CONNECTION_REFUSED(32_061, "The connection was refused.", true),
  // What the client refuses to do.
  /** Not initialised. */
  NOT_INITIALISED(33_001, "Not initialised.", false),
  /** A parameter is wrong. */
  BAD_PARAMETER(33_003, "A parameter is wrong.", false),
  /** Cloud history is not enabled for the app. */
  HISTORY_OFF(33_007, "Cloud history is not enabled for the app.", false),
  /** The package does not fit the service's environment. */
  PACKAGE_ENVIRONMENT(34_005, "The package does not fit the service's environment.", false),
  /** The message does not allow expansion. */
  EXPANSION_OFF(34_008, "The message does not allow expansion.", false),
  /** The expansion could not be changed. */
  EXPANSION_REFUSED(34_009, 34_010, "The expansion could not be changed.", false),
  /** The list is longer than allowed. */
  LIST_LIMIT(34_013, "The list is longer than allowed.", false),
  /** The app uses another version of read receipts. */
  READ_RECEIPT_VERSION(34_014, "The app uses another version of read receipts.", false),
  /** The message type is not registered. */
  TYPE_NOT_REGISTERED(34_021, "The message type is not registered.", false),
  /** Not supported by this kind of client. */
  NOT_SUPPORTED(35_004, "Not supported by this kind of client.", false),
  /** No server could be reached. */
  NO_SERVER_ADDRESS(35_008, "No server could be reached.", true),
  // Messages.
  /** The peer has the sender on the blacklist. */
  BLACKLISTED(405, "The peer has the sender on the blacklist.", false),
  /** The peer takes messages from a whitelist only, and the sender is not on it. */
  NOT_WHITELISTED(
      407, "The peer takes messages from a whitelist only, and the sender is not on it.", false),
  /** The sender is muted in private chats. */
  MUTED_IN_PRIVATE(20_106, "The sender is muted in private chats.", false),
  /** Users may not write to the system conversation. */
  SYSTEM_NOT_ALLOWED(20_109, "Users may not write to the system conversation.", false),
  /** The content was rejected. */
  CONTENT_REJECTED(20_112, 20_113, "The content was rejected.", false),
  /** The message may not be modified. */
  MODIFY_REFUSED(20_114, "The message may not be modified.", false),
  /** The message is larger than allowed. */
  TOO_LARGE(20_115, "The message is larger than allowed.", false),
  /** The message may not be modified any more. */
  MODIFY_LIMIT(20_116, "The message may not be modified any more.", false),
  /** The group id is not valid. */
  GROUP_ID_INVALID(20_407, "The group id is not valid.", false),
  /** The client sends faster than allowed (5 messages in a second). */
  TOO_FAST(20_604, "The client sends faster than allowed (5 messages in a second).", true),
  /** The operation is blocked for this app. */
  OPERATION_BLOCKED(20_605, "The operation is blocked for this app.", false),
  /** The operation is not supported. */
  OPERATION_UNSUPPORTED(20_606, "The operation is not supported.", false),
  /** Called more often than allowed. */
  OVER_FREQUENCY(20_607, "Called more often than allowed.", true),
  /** The user is not in the discussion. */
  NOT_IN_DISCUSSION(21_406, "The user is not in the discussion.", false),
  /** A sensitive word: the message was not delivered. */
  SENSITIVE_WORD(21_501, "A sensitive word: the message was not delivered.", false),
  /** A sensitive word: the message was delivered with the word replaced. */
  SENSITIVE_WORD_REPLACED(
      21_502, "A sensitive word: the message was delivered with the word replaced.", false),
  /** The expansion of the message cannot be changed. */
  EXPANSION(22_201, 22_204, "The expansion of the message cannot be changed.", false),
  /** The user is not in the group. */
  NOT_IN_GROUP(22_406, "The user is not in the group.", false),
  /** The user is muted in the group. */
  MUTED_IN_GROUP(22_408, "The user is muted in the group.", false),
  // Chatrooms.
  /** The user is not in the chatroom. */
  NOT_IN_CHATROOM(23_406, "The user is not in the chatroom.", false),
  /** The user's data could not be read. */
  CHATROOM_USER_INFO(23_407, "The user's data could not be read.", true),
  /** The user is muted in the chatroom. */
  MUTED_IN_CHATROOM(23_408, "The user is muted in the chatroom.", false),
  /** The user was removed from the chatroom and may not come back yet. */
  KICKED_FROM_CHATROOM(
      23_409, "The user was removed from the chatroom and may not come back yet.", false),
  /** The chatroom does not exist. */
  NO_SUCH_CHATROOM(23_410, "The chatroom does not exist.", false),
  /** The chatroom is full. */
  CHATROOM_FULL(23_411, "The chatroom is full.", true),
  /** A parameter of the chatroom call is wrong. */
  CHATROOM_PARAMETER(23_412, "A parameter of the chatroom call is wrong.", false),
  /** The chatroom's history could not be read. */
  CHATROOM_HISTORY_ERROR(23_413, "The chatroom's history could not be read.", false),
  /** Chatroom history is not enabled for the app. */
  CHATROOM_HISTORY_OFF(23_414, "Chatroom history is not enabled for the app.", false),
  /** The chatroom has as many entries as allowed. */
  TOO_MANY_ENTRIES(23_423, "The chatroom has as many entries as allowed.", false),
  /** The entry belongs to another user. */
  ENTRY_OF_ANOTHER(23_424, "The entry belongs to another user.", false),
  /** The chatroom's entries are changed more often than allowed. */
  ENTRIES_TOO_OFTEN(23_425, "The chatroom's entries are changed more often than allowed.", true),
  /** Chatroom entries are not enabled for the app. */
  ENTRIES_OFF(23_426, "Chatroom entries are not enabled for the app.", false),
  /** The chatroom has no such entry. */
  NO_SUCH_ENTRY(23_427, "The chatroom has no such entry.", false),
  /** Some of the entries could not be changed; the body names them. */
  ENTRIES_PARTLY_FAILED(
      23_428, "Some of the entries could not be changed; the body names them.", false),
  /** The chatroom's entry was refused. */
  ENTRY_REFUSED(23_429, "The chatroom's entry was refused.", false),
  /** The chatroom's entry could not be changed. */
  ENTRY_FAILED(23_431, "The chatroom's entry could not be changed.", false),
  // Ultra groups, profiles, recall, groups that the service keeps, friends.
  /** The profile call was refused. */
  PROFILE(24_360, 24_369, "The profile call was refused.", false),
  /** The user is not in the ultra group. */
  NOT_IN_ULTRA_GROUP(24_406, "The user is not in the ultra group.", false),
  /** The user is muted in the ultra group. */
  MUTED_IN_ULTRA_GROUP(24_408, "The user is muted in the ultra group.", false),
  /** The ultra group does not exist. */
  NO_SUCH_ULTRA_GROUP(24_410, "The ultra group does not exist.", false),
  /** The ultra group has no such channel. */
  NO_SUCH_CHANNEL(24_414, "The ultra group has no such channel.", false),
  /** The user is not in the private channel. */
  NOT_IN_PRIVATE_CHANNEL(24_416, "The user is not in the private channel.", false),
  /** The ultra group call was refused. */
  ULTRA_GROUP(24_401, 24_416, "The ultra group call was refused.", false),
  /** A parameter of the recall is wrong. */
  RECALL_PARAMETER(25_101, "A parameter of the recall is wrong.", false),
  /** Cloud storage is not enabled for the app. */
  STORAGE_OFF(25_102, "Cloud storage is not enabled for the app.", false),
  /** The message may not be recalled, or not any more. */
  RECALL_NOT_ALLOWED(25_107, "The message may not be recalled, or not any more.", false),
  /** The group call was refused. */
  HOSTED_GROUP(25_402, 25_432, "The group call was refused.", false),
  /** The friend call was refused. */
  FRIENDS(25_460, 25_474, "The friend call was refused.", false),
  // Settings, files, other services.
  /** A push parameter is wrong. */
  PUSH_PARAMETER(26_001, "A push parameter is wrong.", false),
  /** The settings could not be read or changed. */
  SETTINGS(26_002, "The settings could not be read or changed.", false),
  /** The tags could not be read or changed. */
  TAGS(26_004, "The tags could not be read or changed.", false),
  /** The subscription was refused. */
  SUBSCRIPTION(26_020, 26_022, "The subscription was refused.", false),
  /** The file call was refused. */
  FILE(26_106, 26_107, "The file call was refused.", false),
  /** The read receipts could not be read or sent. */
  RECEIPTS(26_314, 26_322, "The read receipts could not be read or sent.", false),
  /** The speech could not be turned into text. */
  SPEECH(28_300, 28_307, "The speech could not be turned into text.", false),
  /** The text could not be translated. */
  TRANSLATION(28_400, 28_407, "The text could not be translated.", false),
  /** A code that the documents do not list. */
  UNDOCUMENTED(Integer.MIN_VALUE, "A code that the service's documents do not list.", false);

  private static final Map<Integer, StatusCode> BY_CODE = new HashMap<>();

  static {
    for (StatusCode status : values()) {
      for (int code = status.first; code <= status.last; code++) {
        BY_CODE.putIfAbsent(code, status);
      }
    }
  }

  /** What the statuses 0, 1, 2, ... of CONNACK mean. */
  private static final StatusCode[] CONNACK = {
    ACCEPTED,
    PROTOCOL_VERSION,
    IDENTIFIER_REJECTED,
    SERVER_UNAVAILABLE,
    TOKEN_INCORRECT,
    NOT_AUTHORISED,
    REDIRECT,
    PACKAGE_NAME,
    APP_BLOCKED,
    USER_BLOCKED,
    TOKEN_EXPIRED,
    DEVICE_ERROR,
    DOMAIN_NOT_ALLOWED,
    ALREADY_ONLINE,
    LICENCE_COUNT,
    WRONG_CLUSTER,
    APP_AUTH_FAILED,
    ONE_TIME_PASSWORD_USED,
    PLATFORM_ERROR,
    ACCOUNT_CANCELLED,
    LICENCE_EXPIRED
  };

  private final int first;
  private final int last;
  private final String sentence;
  private final boolean retryable;

  StatusCode(int code, String sentence, boolean retryable) {
    this(code, code, sentence, retryable);
  }

  StatusCode(int first, int last, String sentence, boolean retryable) {
    this.first = first;
    this.last = last;
    this.sentence = sentence;
    this.retryable = retryable;
  }

  /** What this code means; {@link #UNDOCUMENTED} for one that is not listed. Never fails. */
  public static StatusCode of(int code) {
    return BY_CODE.getOrDefault(code, UNDOCUMENTED);
  }

  /** What the status byte of a CONNACK means; above 20 the clients know no meaning. */
  public static StatusCode ofConnAck(int status) {
    return status >= 0 && status < CONNACK.length ? CONNACK[status] : UNDOCUMENTED;
  }

  /** What the status byte of a server's DISCONNECT means; 3, 4 and above 9 have no meaning. */
  public static StatusCode ofDisconnect(int status) {
    return switch (status) {
      case 1 -> KICKED;
      case 2, 5 -> DISCONNECTED_BY_SERVER;
      case 6 -> REDIRECT;
      case 7 -> TOKEN_EXPIRED;
      case 8 -> PROTOCOL_VERSION;
      case 9 -> ACCOUNT_CANCELLED;
      default -> UNDOCUMENTED;
    };
  }

  /** The number; the first one where it stands for a range. */
  public int code() {
    return first;
  }

  /** What it means, one sentence. */
  public String sentence() {
    return sentence;
  }

  /** Whether the same call may succeed later without a change by a person or by another call. */
  public boolean retryable() {
    return retryable;
  }
}
