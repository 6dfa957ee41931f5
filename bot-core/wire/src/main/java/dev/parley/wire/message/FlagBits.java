package dev.parley.wire.message;

/** The bits that messages carry in their flag fields. */
public final class FlagBits {

  /** {@code UpStreamMessage.sessionId}: to be kept for those who are away. */
  public static final int SEND_STORED = 1;

  /** {@code UpStreamMessage.sessionId}: to be counted as unread. */
  public static final int SEND_COUNTED = 2;

  /** {@code UpStreamMessage.sessionId}: somebody is called by name. */
  public static final int SEND_MENTION = 4;

  /** {@code UpStreamMessage.sessionId}: no push notification. */
  public static final int SEND_SILENT = 32;

  /** {@code UpStreamMessage.sessionId}: may have an expansion. */
  public static final int SEND_EXPANDABLE = 64;

  /** {@code UpStreamMessage.configFlag}: a push as for a call. */
  public static final int CONFIG_CALL_PUSH = 1;

  /** {@code UpStreamMessage.configFlag}: what clients send unless the app asks otherwise. */
  public static final int CONFIG_DEFAULT = 2;

  /** {@code UpStreamMessage.configFlag}: a push without a title. */
  public static final int CONFIG_NO_PUSH_TITLE = 4;

  /** {@code UpStreamMessage.configFlag}: a push with its text, even where the receiver hides it. */
  public static final int CONFIG_SHOW_PUSH = 8;

  /** {@code DownStreamMessage.status}: another device of the receiver has it already. */
  public static final int STATUS_RETRIEVED = 2;

  /** {@code DownStreamMessage.status}: kept for those who are away. */
  public static final int STATUS_STORED = 16;

  /** {@code DownStreamMessage.status}: counted as unread. */
  public static final int STATUS_COUNTED = 32;

  /** {@code DownStreamMessage.status}: somebody is called by name. */
  public static final int STATUS_MENTION = 64;

  /** {@code DownStreamMessage.status}: no push notification. */
  public static final int STATUS_SILENT = 512;

  /** {@code DownStreamMessage.status}: may have an expansion. */
  public static final int STATUS_EXPANDABLE = 1024;

  /** {@code DownStreamMessage.extStatus}: the stream it belongs to broke off. */
  public static final int EXT_INTERRUPTED = 2;

  /** {@code DownStreamMessage.extStatus}: was modified. */
  public static final int EXT_MODIFIED = 4;

  /** {@code DownStreamMessage.extStatus}: said in a private channel of an ultra group. */
  public static final int EXT_PRIVATE_CHANNEL = 8;

  /** {@code DownStreamMessage.extStatus}: a status message, such as typing. */
  public static final int EXT_STATUS_MESSAGE = 64;

  /** {@code optionBits}, both ways: does not become the conversation's last message. */
  public static final int OPTION_KEEP_LAST_MESSAGE = 1;

  /** {@code optionBits}, both ways: the sender wants to know who reads it. */
  public static final int OPTION_NEEDS_RECEIPT = 2;

  /** {@code DownStreamMessage.optionBits}: the receiver's receipt was sent. */
  public static final int OPTION_RECEIPT_SENT = 4;

  /** {@code DownStreamMessage.direction}: sent by the receiver's own user, on another device. */
  public static final int DIRECTION_SENT = 1;

  /** {@code DownStreamMessage.direction}: sent by somebody else; also what no direction means. */
  public static final int DIRECTION_RECEIVED = 2;

  /** {@code ChrmKVEntity.status}: goes when its owner leaves the room. */
  public static final int ENTRY_REMOVED_ON_LEAVE = 1;

  /** {@code ChrmKVEntity.status}: also over what another user set. */
  public static final int ENTRY_FORCED = 2;

  /** {@code ChrmKVEntity.status}: is removed, not set. */
  public static final int ENTRY_REMOVED = 4;

  private FlagBits() {}

  /** The bits of {@code DownStreamMessage.status} that the sender's {@code sessionId} asks for. */
  public static int status(int sessionId) {
    return bit(sessionId, SEND_STORED, STATUS_STORED)
        | bit(sessionId, SEND_COUNTED, STATUS_COUNTED)
        | bit(sessionId, SEND_MENTION, STATUS_MENTION)
        | bit(sessionId, SEND_SILENT, STATUS_SILENT)
        | bit(sessionId, SEND_EXPANDABLE, STATUS_EXPANDABLE);
  }

  private static int bit(int bits, int from, int to) {
    return (bits & from) == 0 ? 0 : to;
  }
}
