package dev.parley.sandbox.internal.topic;

import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ConversationProtos.SessionQryInput;
import dev.parley.wire.proto.ConversationProtos.SessionReq;
import dev.parley.wire.proto.ConversationProtos.SessionStates;
import dev.parley.wire.proto.ConversationProtos.SessionsOutput;
import dev.parley.wire.proto.SettingProtos.BotInput;
import dev.parley.wire.proto.SettingProtos.BotOutput;
import dev.parley.wire.proto.SettingProtos.PUllUserSubResp;
import dev.parley.wire.proto.SettingProtos.PullSubDataReq;
import dev.parley.wire.proto.SettingProtos.PullSubDataResp;
import dev.parley.wire.proto.SettingProtos.PullUserSettingInput;
import dev.parley.wire.proto.SettingProtos.PullUserSettingOutput;
import dev.parley.wire.proto.SettingProtos.PullUserSubReq;
import dev.parley.wire.proto.SettingProtos.ReportSDKInput;
import dev.parley.wire.proto.SettingProtos.ReportSDKOutput;
import dev.parley.wire.proto.UltraGroupProtos.EventChangeList;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgReq;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgResp;
import dev.parley.wire.proto.UltraGroupProtos.QueryMsgChange;
import java.util.List;

/**
 * The questions that every client asks when it connects, about things that the sandbox does not
 * keep. A topic moves out of here when the sandbox learns it.
 */
public final class NothingKept {

  private NothingKept() {}

  public static List<QueryTopic> topics(ServerClock clock) {
    return List.of(
        new NothingNew<>(
            Topic.Q_APP_BOT, BotInput.parser(), asked -> BotOutput.getDefaultInstance()),
        new NothingNew<>(
            Topic.PULL_EVENT_CHANGE,
            QueryMsgChange.parser(),
            asked ->
                EventChangeList.newBuilder()
                    .setSyncTime(Math.max(asked.getSyncTime(), clock.now()))
                    .setHasNext(false)
                    .build()),
        new NothingNew<>(
            Topic.PULL_US,
            PullUserSettingInput.parser(),
            asked -> PullUserSettingOutput.newBuilder().setVersion(asked.getVersion()).build()),
        new NothingNew<>(
            Topic.PULL_SE_ATTS,
            SessionReq.parser(),
            asked -> SessionStates.newBuilder().setVersion(asked.getTime()).build()),
        new NothingNew<>(
            Topic.PULL_SE, SessionQryInput.parser(), asked -> SessionsOutput.getDefaultInstance()),
        new NothingNew<>(
            Topic.PULL_MODIFY_MSG,
            PullModifyMsgReq.parser(),
            asked ->
                PullModifyMsgResp.newBuilder()
                    .setNextVersion(asked.getPullVersion())
                    .setFinished(true)
                    .build()),
        new NothingNew<>(
            Topic.PULL_USER_SUB,
            PullUserSubReq.parser(),
            asked ->
                PUllUserSubResp.newBuilder()
                    .setVersion(asked.getVersion())
                    .setHasNext(false)
                    .build()),
        new NothingNew<>(
            Topic.PULL_SUB_DATA,
            PullSubDataReq.parser(),
            asked ->
                PullSubDataResp.newBuilder()
                    .setVersionTime(asked.getVersionTime())
                    .setHasNext(false)
                    .build()),
        new NothingNew<>(
            Topic.REPORTSDK,
            ReportSDKInput.parser(),
            asked -> ReportSDKOutput.getDefaultInstance()));
  }
}
