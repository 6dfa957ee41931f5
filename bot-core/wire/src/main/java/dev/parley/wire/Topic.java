package dev.parley.wire;

import static dev.parley.wire.Topic.Kind.PUBLISH;
import static dev.parley.wire.Topic.Kind.PUSH;
import static dev.parley.wire.Topic.Kind.QUERY;
import static dev.parley.wire.Topic.Kind.STATUS;
import static dev.parley.wire.Topic.Target.CONVERSATION;
import static dev.parley.wire.Topic.Target.MESSAGE;
import static dev.parley.wire.Topic.Target.OWN_ID;

import dev.parley.api.ConversationType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a publish or a query is about. A constant is named like the topic on the wire ({@code
 * ppMsgP} is {@link #PP_MSG_P}); bodies are named by their protobuf message in {@code
 * dev.parley.wire.proto}. The table also lists what only older clients use, so that a server can
 * tell what it does not serve from what does not exist.
 */
public enum Topic {
  // Chat messages.
  PP_MSG_P("ppMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PD_MSG_P("pdMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PG_MSG_P("pgMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  CHAT_MSG("chatMsg", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PC_MSG_P("pcMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PCU_MSG_P("pcuMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PMC_MSG_N("pmcMsgN", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PMP_MSG_N("pmpMsgN", PUBLISH, CONVERSATION, "UpStreamMessage"),
  UG_MSG("ugMsg", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PR_MSG_P("prMsgP", PUBLISH, CONVERSATION, "UpStreamMessage"),
  PB_MSG_P("pbMsgP", PUBLISH, OWN_ID, "UpStreamMessage"),
  RECALL_MSG("recallMsg", PUBLISH, OWN_ID, "UpStreamMessage"),
  // Messages that are never stored, such as typing.
  PP_MSG_S("ppMsgS", STATUS, CONVERSATION, "UpStreamMessage"),
  PG_MSG_S("pgMsgS", STATUS, CONVERSATION, "UpStreamMessage"),
  CHAT_MSG_S("chatMsgS", STATUS, CONVERSATION, "UpStreamMessage"),
  PR_MSG_S("prMsgS", STATUS, CONVERSATION, "UpStreamMessage"),
  // Read times and ultra group typing, published.
  UPD_R_TIME("updRTime", PUBLISH, OWN_ID, "SessionMsgReadInput"),
  UPD_RR_TIME("updRRTime", PUBLISH, OWN_ID, "SessionMsgReadInput"),
  UPD_UG_R_TIME("updUgRTime", PUBLISH, OWN_ID, "SessionMsgReadInput"),
  SEND_MSG_READ("sendMsgRead", PUBLISH, CONVERSATION, "ReadReceiptMsg"),
  OPERATE("operate", PUBLISH, CONVERSATION, "OperateStatus"),
  // Pushed by the server.
  S_MSG("s_msg", PUSH, OWN_ID, "DownStreamMessage"),
  S_NTF("s_ntf", PUSH, OWN_ID, "NotifyMsg"),
  S_CMD("s_cmd", PUSH, OWN_ID, "NotifyMsg"),
  S_US("s_us", PUSH, OWN_ID, "UserSettingNotification"),
  S_STAT("s_stat", PUSH, OWN_ID, "SubDataDetail"),
  S_OP_NTF("s_opNtf", PUSH, OWN_ID, "OperateStatusNotify"),
  S_PUB_CALL("s_pubCall", PUSH, OWN_ID, "CallInfoDownStream"),
  RTC_NTF("rtc_ntf", PUSH, OWN_ID),
  // Pulls of what is new.
  PULL_MSG("pullMsg", QUERY, OWN_ID, "SyncRequestMsg", "DownStreamMessages"),
  PULL_UG_MSG("pullUgMsg", QUERY, OWN_ID, "UltraGrpPullMsg", "DownStreamMessages"),
  PULL_UG_SES("pullUgSes", QUERY, OWN_ID, "UltraGrpPullSes", "RelationsOutput"),
  QRY_MSG_CHANGE("qryMsgChange", QUERY, OWN_ID, "QueryMsgChange", "MsgChangeList"),
  PULL_EVENT_CHANGE("pullEventChange", QUERY, OWN_ID, "QueryMsgChange", "EventChangeList"),
  PULL_MODIFY_MSG("pullModifyMsg", QUERY, OWN_ID, "PullModifyMsgReq", "PullModifyMsgResp"),
  PULL_SE("pullSe", QUERY, OWN_ID, "SessionQryInput", "SessionsOutput"),
  // History.
  QRY_P_MSG("qryPMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_G_MSG("qryGMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_UG_MSG("qryUgMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_C_MSG("qryCMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_S_MSG("qrySMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_MC_MSG("qryMCMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_MP_MSG("qryMPMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_D_MSG("qryDMsg", QUERY, OWN_ID, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_CH_MSG("qryCHMsg", QUERY, CONVERSATION, "HistoryMsgInput", "HistoryMsgOuput"),
  QRY_MSG("qryMsg", QUERY, OWN_ID, "MsgQuery", "MsgQueryAck"),
  DEL_MSG("delMsg", QUERY, OWN_ID, "DeleteMsgInput"),
  DEL_UG_MSG("delUgMsg", QUERY, OWN_ID, "DeleteMsgInput"),
  CLEAN_P_MSG("cleanPMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_G_MSG("cleanGMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_C_MSG("cleanCMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_S_MSG("cleanSMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_MC_MSG("cleanMCMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_MP_MSG("cleanMPMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_D_MSG("cleanDMsg", QUERY, OWN_ID, "CleanHisMsgInput"),
  CLEAN_MSG_BATCH("cleanMsgBatch", QUERY, OWN_ID, "CleanMsgBatchReq"),
  // Conversations.
  QRY_RELATION_R("qryRelationR", QUERY, OWN_ID, "RelationQryInput", "RelationsOutput"),
  QRY_SESSIONS("qrySessions", QUERY, OWN_ID, "RelationQryInput", "RelationsOutput"),
  QRY_RELATION_FILTER("qryRelationFilter", QUERY, OWN_ID, "RelationQryFilter", "RelationsOutput"),
  QRY_RL_BATCH("qryRLBatch", QUERY, OWN_ID, "RelationDelBatchReq", "RelationsOutput"),
  DEL_RELATION_BATCH("delRelationBatch", QUERY, OWN_ID, "RelationDelBatchReq"),
  QRY_RELATION("qryRelation", QUERY, CONVERSATION, "", "RelationsOutput"),
  DEL_RELATION("delRelation", QUERY, CONVERSATION, "", "RelationsOutput"),
  DEL_UG_SE("delUgSe", QUERY, OWN_ID),
  PULL_SE_ATTS("pullSeAtts", QUERY, OWN_ID, "SessionReq", "SessionStates"),
  SET_SE_ATT("setSeAtt", QUERY, OWN_ID, "SessionStateModifyReq", "SessionStateModifyResp"),
  ADD_TAG("addTag", QUERY, OWN_ID, "SessionStateModifyReq", "SessionStateModifyResp"),
  DEL_TAG("delTag", QUERY, OWN_ID, "SessionStateModifyReq", "SessionStateModifyResp"),
  SET_TYPE_UNPUSH("setTypeUnpush", QUERY, OWN_ID, "TypeUnpushInput", "TypeUnpushOutput"),
  ADD_SE_TAG("addSeTag", QUERY, OWN_ID, "SessionTagAddInput", "SetUserSettingOutput"),
  DEL_SE_TAG("delSeTag", QUERY, OWN_ID, "SessionTagDelInput", "SetUserSettingOutput"),
  QRY_SESSIONS_ATT("qrySessionsAtt", QUERY, OWN_ID, "SessionsAttQryInput", "SessionsAttOutput"),
  QRY_SESSIONS_UNREAD(
      "qrySessionsUnread", QUERY, OWN_ID, "QuerySessionsInput", "QuerySessionsOutPut"),
  DEL_SESSIONS("delSessions", QUERY, OWN_ID, "DeleteSessionsInput"),
  // Read receipts.
  RR_MSG("rrMsg", QUERY, CONVERSATION, "GrpReadReceiptMsg"),
  RR_LIST("rrList", QUERY, CONVERSATION, "GrpReadReceiptMsg", "GrpReadReceiptQryResp"),
  QRY_MSG_READ("qryMsgRead", QUERY, CONVERSATION, "ReceiptQryReq", "QueryReceiptResp"),
  QRY_MSG_READ_CNT_BATCH(
      "qryMsgReadCntBatch", QUERY, CONVERSATION, "ReceiptCntQryReq", "ReceiptCntQryResp"),
  READ_RECEIPT("readReceipt", QUERY, MESSAGE, "ReadReceipt"),
  QRY_RECEIPT("qryReceipt", QUERY, MESSAGE, "QueryReceiptReq", "ReceiptResp"),
  QRY_RECEIPT_BATCH(
      "qryReceiptBatch", QUERY, MESSAGE, "QueryReceiptBatchReq", "QueryReceiptBatchResp"),
  // Changes of messages, ultra groups.
  UP_MSG_EX("upMsgEx", QUERY, CONVERSATION, "MsgChangeReq"),
  MODIFY_MSG("modifyMsg", QUERY, OWN_ID, "MsgChangeReq", "ModifyMsgResp"),
  UG_UNPUSH_SET("ugUnpushSet", QUERY, CONVERSATION, "GroupUnpushSet"),
  UG_UNPUSH_QUERY("ugUnpushQuery", QUERY, CONVERSATION, "GroupUnpushQuery", "GroupUnpushResult"),
  QRY_UG_UAL("qryUgUal", QUERY, OWN_ID, "QryRemindListReq", "QryRemindListResp"),
  // Chatrooms.
  JOIN_CHRM("joinChrm", QUERY, CONVERSATION, "ChrmInput", "ChrmOutput"),
  JOIN_CHRM_R("joinChrmR", QUERY, CONVERSATION, "ChrmInput", "ChrmOutput"),
  EXIT_CHRM("exitChrm", QUERY, CONVERSATION, "ChrmInput"),
  CREATE_CHRM("createChrm", QUERY, CONVERSATION),
  DESTROY_CHRM("destroyChrm", QUERY, CONVERSATION),
  QUERY_CHRM_I(
      "queryChrmI", QUERY, CONVERSATION, "QueryChatRoomInfoInput", "QueryChatRoomInfoOutput"),
  CHRM_PULL("chrmPull", QUERY, CONVERSATION, "ChrmPullMsg", "ChrmDownStreamMessages"),
  SET_KV("setKV", QUERY, CONVERSATION, "SetChrmKV", "ChrmOutput"),
  DEL_KV("delKV", QUERY, CONVERSATION, "SetChrmKV", "ChrmOutput"),
  SET_KVS("setKVS", QUERY, CONVERSATION, "SetChrmKVS", "ChrmKVSOutput"),
  DEL_KVS("delKVS", QUERY, CONVERSATION, "SetChrmKVS", "ChrmKVSOutput"),
  PULL_KV("pullKV", QUERY, CONVERSATION, "QueryChrmKV", "ChrmKVOutput"),
  // Settings, robots, files.
  PULL_US("pullUS", QUERY, OWN_ID, "PullUserSettingInput", "PullUserSettingOutput"),
  TRANS_LAN("transLan", QUERY, OWN_ID, "SetUserSettingInput", "SetUserSettingOutput"),
  AUTO_TRANS("autoTrans", QUERY, OWN_ID, "SetUserSettingInput", "SetUserSettingOutput"),
  ADD_UNPUSH("addUnpush", QUERY, OWN_ID, "AddUnpushPeriodInput"),
  QRY_UNPUSH("qryUnpush", QUERY, OWN_ID, "QueryUnpushPeriodInput", "QueryUnpushPeriodOutput"),
  DEL_UNPUSH("delUnpush", QUERY, OWN_ID, "DeleteUnpushPeriodInput"),
  REPORTSDK("reportsdk", QUERY, OWN_ID, "ReportSDKInput"),
  Q_APP_BOT("qAppBot", QUERY, OWN_ID, "BotInput", "BotOutput"),
  Q_BOT("qBot", QUERY, OWN_ID, "BotInput", "BotOutput"),
  QN_TKN("qnTkn", QUERY, OWN_ID, "GetQNupTokenInput", "GetQNupTokenOutput"),
  QN_URL("qnUrl", QUERY, OWN_ID, "GetDownloadUrlInput", "GetDownloadUrlOutput"),
  ALI_URL("aliUrl", QUERY, OWN_ID, "GetDownloadUrlInput", "GetDownloadUrlOutput"),
  S3_URL("s3Url", QUERY, OWN_ID, "GetDownloadUrlInput", "GetDownloadUrlOutput"),
  STC_URL("stcUrl", QUERY, OWN_ID, "GetDownloadUrlInput", "GetDownloadUrlOutput"),
  MINIO_URL("minioUrl", QUERY, OWN_ID, "GetDownloadUrlInput", "GetDownloadUrlOutput"),
  UP_CONVERT_MSG("upConvertMsg", QUERY, MESSAGE, "ConvertMsgInput", "ConvertMsgOutput"),
  REQ_CALL("reqCall", QUERY, CONVERSATION, "CallInfoUpStream", "CallInfoUpStream"),
  PULL_KV_MSG("pullKvMsg", QUERY, OWN_ID, "KvInput", "KvOutput"),
  SET_OFFLINE_MSG_DUR("setOfflineMsgDur", QUERY, OWN_ID),
  // Subscriptions and profiles.
  UPD_USER_SUB("updUserSub", QUERY, OWN_ID, "UpdateUserSubReq", "UpdateUserSubResp"),
  PULL_USER_SUB("pullUserSub", QUERY, OWN_ID, "PullUserSubReq", "PUllUserSubResp"),
  PULL_SUB_DATA("pullSubData", QUERY, OWN_ID, "PullSubDataReq", "PullSubDataResp"),
  QRY_SUB_DATA("qrySubData", QUERY, OWN_ID, "QrySubDataReq", "PullSubDataResp"),
  PULL_OWN_PROFILE("pullOwnProfile", QUERY, OWN_ID, "UserProfileInput", "UserProfile"),
  PULL_USER_PROFILE("pullUserProfile", QUERY, OWN_ID, "PullUserProfileReq", "UserProfiles"),
  UPD_USER_PROFILE("updUserProfile", QUERY, OWN_ID, "UserProfile", "SetUserProfileResp"),
  UPD_PROFILE_PERMISS("updProfilePermiss", QUERY, OWN_ID, "UserProfilePermission"),
  Q_PROFILE_PERMISS("qProfilePermiss", QUERY, OWN_ID, "UserProfileInput", "UserProfilePermission"),
  SEARCH_USER_PROFILE("searchUserProfile", QUERY, OWN_ID, "SearchUserProfile", "UserProfile"),
  Q_SIMPLE_USER_PROFILE("qSimpleUserProfile", QUERY, OWN_ID),
  GET_USER_STATUS("getUserStatus", QUERY, OWN_ID, "GetUserStatusInput", "GetUserStatusOutput"),
  SET_USER_STATUS("setUserStatus", QUERY, OWN_ID, "SetUserStatusInput", "SetUserStatusOutput"),
  SUB_USER_STATUS("subUserStatus", QUERY, OWN_ID, "SubUserStatusInput", "SubUserStatusOutput"),
  // Groups that the service keeps.
  CHANNEL_CREATE("channelCreate", QUERY, CONVERSATION, "ChannelsInput", "ChannelsOutput"),
  UP_CHANNEL_INFO("upChannelInfo", QUERY, CONVERSATION, "ChannelsInput", "ChannelsOutput"),
  Q_CHANNEL_INFO("qChannelInfo", QUERY, CONVERSATION, "MultiChannels", "ChannelsListResult"),
  CHANNEL_MEM_KICK("channelMemKick", QUERY, CONVERSATION, "ModifyChannelsInput"),
  CHANNEL_MEM_QUIT("channelMemQuit", QUERY, CONVERSATION, "ModifyChannelsInput"),
  CHANNEL_DISMISS("channelDismiss", QUERY, CONVERSATION, "ModifyChannelsInput"),
  CHANNEL_TRANSFER("channelTransfer", QUERY, CONVERSATION, "ModifyChannelsInput"),
  UP_CHANNEL_MANAGER("upChannelManager", QUERY, CONVERSATION, "ModifyChannelsInput"),
  UP_CHANNEL_FOLLOW("upChannelFollow", QUERY, CONVERSATION, "ModifyChannelsInput"),
  Q_CHANNEL_MEM("qChannelMem", QUERY, CONVERSATION, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_SPE_MEM(
      "qChannelSpeMem", QUERY, CONVERSATION, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_FOLLOW("qChannelFollow", QUERY, OWN_ID, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_APPLY_LIST(
      "qChannelApplyList", QUERY, OWN_ID, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_MEM_JOIN("qChannelMemJoin", QUERY, OWN_ID, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_MEM_SPE_JOIN(
      "qChannelMemSpeJoin", QUERY, OWN_ID, "ChannelsQueryInput", "ChannelsListResult"),
  Q_CHANNEL_REMARK("qChannelRemark", QUERY, CONVERSATION),
  UP_CHANNEL_MEM(
      "upChannelMem", QUERY, CONVERSATION, "ChannelsMemberUpdateInput", "ChannelsOutput"),
  UP_CHANNEL_REMARK("upChannelRemark", QUERY, CONVERSATION, "ChannelsMemberUpdateInput"),
  CHANNEL_MEM_JOIN("channelMemJoin", QUERY, CONVERSATION, "ChannelsMembersInput", "ChannelsOutput"),
  CHANNEL_MEM_INVITE(
      "channelMemInvite", QUERY, CONVERSATION, "ChannelsMembersInput", "ChannelsOutput"),
  CHANNEL_APPLY_RESP(
      "channelApplyResp", QUERY, CONVERSATION, "ChannelsMemberResponseInput", "ChannelsOutput"),
  // Friends.
  FRIEND_ADD("friendAdd", QUERY, OWN_ID, "FriendInput", "ChannelsOutput"),
  FRIEND_HANDLE("friendHandle", QUERY, OWN_ID, "FriendInput"),
  FRIEND_DEL("friendDel", QUERY, OWN_ID, "FriendsInput"),
  FRIEND_CHECK("friendCheck", QUERY, OWN_ID, "FriendsInput", "FriendsCheckOutput"),
  FRIEND_SET_PF("friendSetPf", QUERY, OWN_ID, "FriendProfileInput", "FriendProfileOutput"),
  FRIENDS_QUERY("friendsQuery", QUERY, OWN_ID, "FriendQueryInput", "ChannelsListResult"),
  FRIENDS_INFO_QRY("friendsInfoQry", QUERY, OWN_ID, "FriendsListInput", "FriendUserInfos"),
  FRIEND_AUTH_SET("friendAuthSet", QUERY, OWN_ID, "FriendLevelSet"),
  FRIEND_AUTH_GET("friendAuthGet", QUERY, OWN_ID, "FriendInput", "FriendLevelSet"),
  FRIEND_APPLY_DEL("friendApplyDel", QUERY, OWN_ID),
  // Blacklist, push blocks, discussions, public services: only of the 2.x clients.
  ADD_BLACK("addBlack", QUERY, CONVERSATION, "Add2BlackListInput"),
  RM_BLACK("rmBlack", QUERY, CONVERSATION, "RemoveFromBlackListInput"),
  GET_BLACK("getBlack", QUERY, OWN_ID, "QueryBlackListInput", "QueryBlackListOutput"),
  BLACK_STAT("blackStat", QUERY, CONVERSATION, "BlackListStatusInput"),
  BLK_P_PUSH("blkPPush", QUERY, OWN_ID, "BlockPushInput"),
  UNBLK_P_PUSH("unblkPPush", QUERY, OWN_ID, "BlockPushInput"),
  QRY_P_PUSH("qryPPush", QUERY, OWN_ID, "BlockPushInput"),
  BLK_D_PUSH("blkDPush", QUERY, OWN_ID, "BlockPushInput"),
  UNBLK_D_PUSH("unblkDPush", QUERY, OWN_ID, "BlockPushInput"),
  QRY_D_PUSH("qryDPush", QUERY, OWN_ID, "BlockPushInput"),
  CR_DIZ("crDiz", QUERY, CONVERSATION, "CreateDiscussionInput", "CreateDiscussionOutput"),
  INVT_DIZ("invtDiz", QUERY, CONVERSATION, "ChannelInvitationInput"),
  DIZ_INF("dizInf", QUERY, CONVERSATION, "ChannelInfoInput", "ChannelInfoOutput"),
  QUIT_DIZ("quitDiz", QUERY, CONVERSATION, "LeaveChannelInput"),
  EVCT_DIZ("evctDiz", QUERY, CONVERSATION, "ChannelEvictionInput"),
  PD_OPEN("pdOpen", QUERY, CONVERSATION, "ModifyPermissionInput"),
  RENAME("rename", QUERY, CONVERSATION, "RenameChannelInput"),
  SCH_MP("schMp", QUERY, OWN_ID, "SearchMpInput", "SearchMpOutput"),
  PULL_MP("pullMp", QUERY, OWN_ID, "PullMpInput", "PullMpOutput"),
  MP_FOLLOW("mpFollow", QUERY, OWN_ID, "MPFollowInput", "MPFollowOutput"),
  QRY_VOIP_K("qryVoipK", QUERY, OWN_ID, "VoipDynamicInput", "VoipDynamicOutput"),
  JOIN_GRP("joinGrp", QUERY, OWN_ID, "GroupInput", "GroupOutput"),
  EXIT_GRP("exitGrp", QUERY, OWN_ID, "GroupInput", "GroupOutput"),
  P_GRPS("pGrps", QUERY, OWN_ID, "GroupInput", "GroupOutput"),
  U_GCMPR("uGcmpr", QUERY, OWN_ID, "GroupHashInput", "GroupHashOutput"),
  // Audio and video rooms.
  SET_RTC_ROOM_ID("setRtcRoomId", QUERY, CONVERSATION, "SetRtcRoomIdInput"),
  RTC_R_JOIN_DATA("rtcRJoin_data", QUERY, CONVERSATION),
  RTC_R_EXIT("rtcRExit", QUERY, CONVERSATION),
  RTC_U_PUT("rtcUPut", QUERY, CONVERSATION),
  RTC_U_DEL("rtcUDel", QUERY, CONVERSATION),
  RTC_SET_DATA("rtcSetData", QUERY, CONVERSATION),
  USER_SET_DATA("userSetData", QUERY, CONVERSATION),
  RTC_QRY_DATA("rtcQryData", QUERY, CONVERSATION),
  RTC_DEL_DATA("rtcDelData", QUERY, CONVERSATION),
  RTC_TOKEN("rtcToken", QUERY, CONVERSATION),
  RTC_USER_STATE("rtcUserState", QUERY, CONVERSATION),
  RTC_U_LIST("rtcUList", QUERY, CONVERSATION),
  VIEWER_JOIN_R("viewerJoinR", QUERY, CONVERSATION),
  VIEWER_EXIT_R("viewerExitR", QUERY, CONVERSATION),
  RTC_IDENTITY_CHANGE("rtcIdentityChange", QUERY, CONVERSATION),
  RTC_INVITE("rtcInvite", QUERY, CONVERSATION),
  RTC_CANCEL_INVITE("rtcCancelInvite", QUERY, CONVERSATION),
  RTC_INVITE_ANSWER("rtcInviteAnswer", QUERY, CONVERSATION),
  RTC_END_INVITE("rtcEndInvite", QUERY, CONVERSATION),
  RTC_QUERY_JOINED("rtcQueryJoined", QUERY, CONVERSATION),
  RTC_PING("rtcPing", QUERY, CONVERSATION),
  RTC_SET_OUT_DATA("rtcSetOutData", QUERY, CONVERSATION),
  RTC_QRY_USER_OUT_DATA("rtcQryUserOutData", QUERY, CONVERSATION);

  /** Who starts, and what answers. */
  public enum Kind {
    /** A client publishes, the server acknowledges. */
    PUBLISH,
    /** A client publishes a message that is never stored; it does not wait for an answer. */
    STATUS,
    /** A client asks, the server answers with a body. */
    QUERY,
    /** The server publishes. */
    PUSH
  }

  /** What the target id of the frame names. */
  public enum Target {
    /** The client's own user. */
    OWN_ID,
    /** The peer, the group or the room. */
    CONVERSATION,
    /** A message, by its unique id. */
    MESSAGE
  }

  private static final Map<String, Topic> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Topic::topic, Function.identity()));

  private final String topic;
  private final Kind kind;
  private final Target target;
  private final String request;
  private final String response;

  Topic(String topic, Kind kind, Target target) {
    this(topic, kind, target, "", "");
  }

  Topic(String topic, Kind kind, Target target, String request) {
    this(topic, kind, target, request, "");
  }

  Topic(String topic, Kind kind, Target target, String request, String response) {
    this.topic = topic;
    this.kind = kind;
    this.target = target;
    this.request = request;
    this.response = response;
  }

  /** The topic with this name on the wire; empty for one that is not in the table. */
  public static Optional<Topic> of(String topic) {
    return Optional.ofNullable(BY_NAME.get(topic));
  }

  /** The topic that a message to such a conversation is published under. */
  public static Topic message(ConversationType type) {
    return switch (type) {
      case PRIVATE -> PP_MSG_P;
      case GROUP -> PG_MSG_P;
      case CHATROOM -> CHAT_MSG;
      case SYSTEM -> PB_MSG_P;
      case ULTRA_GROUP -> UG_MSG;
    };
  }

  /** The topic of a status message to such a conversation; empty where there are none. */
  public static Optional<Topic> status(ConversationType type) {
    return switch (type) {
      case PRIVATE -> Optional.of(PP_MSG_S);
      case GROUP -> Optional.of(PG_MSG_S);
      case CHATROOM -> Optional.of(CHAT_MSG_S);
      case SYSTEM, ULTRA_GROUP -> Optional.empty();
    };
  }

  /** The topic that asks for the history of such a conversation. */
  public static Topic history(ConversationType type) {
    return switch (type) {
      case PRIVATE -> QRY_P_MSG;
      case GROUP -> QRY_G_MSG;
      case CHATROOM -> QRY_CH_MSG;
      case SYSTEM -> QRY_S_MSG;
      case ULTRA_GROUP -> QRY_UG_MSG;
    };
  }

  /** The name on the wire. */
  public String topic() {
    return topic;
  }

  public Kind kind() {
    return kind;
  }

  /** What the target id of a client's frame names; a push always names its receiver. */
  public Target target() {
    return target;
  }

  /** The name of the protobuf message in the publish or query; empty where it is not known. */
  public String request() {
    return request;
  }

  /** The name of the protobuf message in the answer; empty where an empty body will do. */
  public String response() {
    return response;
  }
}
