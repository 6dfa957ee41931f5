package dev.parley.wire.navi;

/**
 * What the servers of an app do, as far as a client must know before it connects.
 *
 * @param flaggedConnAck the client asks for {@link dev.parley.wire.frame.ProtocolVersion#V4}
 *     ({@code openAnti})
 * @param entries chatroom entries are pulled when a room is entered ({@code kvStorage})
 * @param directDelivery a pushed message is the message ({@code openHistoryMsg} is 0); otherwise it
 *     only says that there is something to pull, which is also what a missing key means
 * @param unreadOnServer the server counts what is unread ({@code serverSaveUnread})
 * @param ultraGroups bits: 1 there are ultra groups ({@code ugMsg})
 * @param ultraGroupChannels bits: 2 an empty channel means {@code RCDefault} ({@code ugDriven})
 * @param conversationList bits: 1 the list holds ultra groups, 2 and 4 it may and shall be pulled,
 *     8 attributes are kept in memory ({@code sessionCfg})
 * @param receiptVersion 0, 1, 3 or 4: which kind of group read receipts ({@code grpRRVer})
 */
public record NaviFeatures(
    boolean flaggedConnAck,
    boolean entries,
    boolean directDelivery,
    boolean unreadOnServer,
    int ultraGroups,
    int ultraGroupChannels,
    int conversationList,
    int receiptVersion) {

  /** What a document without any of the keys means. */
  public static final NaviFeatures NONE = new NaviFeatures(false, false, false, false, 0, 0, 0, 0);

  public NaviFeatures withFlaggedConnAck(boolean flagged) {
    return new NaviFeatures(
        flagged,
        entries,
        directDelivery,
        unreadOnServer,
        ultraGroups,
        ultraGroupChannels,
        conversationList,
        receiptVersion);
  }

  public NaviFeatures withEntries(boolean pulled) {
    return new NaviFeatures(
        flaggedConnAck,
        pulled,
        directDelivery,
        unreadOnServer,
        ultraGroups,
        ultraGroupChannels,
        conversationList,
        receiptVersion);
  }

  public NaviFeatures withDirectDelivery(boolean direct) {
    return new NaviFeatures(
        flaggedConnAck,
        entries,
        direct,
        unreadOnServer,
        ultraGroups,
        ultraGroupChannels,
        conversationList,
        receiptVersion);
  }
}
