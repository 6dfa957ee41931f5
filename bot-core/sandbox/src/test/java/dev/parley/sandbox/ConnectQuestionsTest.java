package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ConversationProtos.SessionQryInput;
import dev.parley.wire.proto.ConversationProtos.SessionReq;
import dev.parley.wire.proto.ConversationProtos.SessionStates;
import dev.parley.wire.proto.ConversationProtos.SessionsOutput;
import dev.parley.wire.proto.SettingProtos.BotOutput;
import dev.parley.wire.proto.SettingProtos.PUllUserSubResp;
import dev.parley.wire.proto.SettingProtos.PullSubDataReq;
import dev.parley.wire.proto.SettingProtos.PullSubDataResp;
import dev.parley.wire.proto.SettingProtos.PullUserSettingInput;
import dev.parley.wire.proto.SettingProtos.PullUserSettingOutput;
import dev.parley.wire.proto.SettingProtos.PullUserSubReq;
import dev.parley.wire.proto.SettingProtos.ReportSDKInput;
import dev.parley.wire.proto.UltraGroupProtos.EventChangeList;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgReq;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgResp;
import dev.parley.wire.proto.UltraGroupProtos.QueryMsgChange;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectQuestionsTest {

  private Sandbox sandbox;
  private RawClient amy;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start();
    amy = RawClient.login(sandbox, "amy");
  }

  @AfterEach
  void stop() {
    amy.close();
    sandbox.close();
  }

  @Test
  void there_are_no_robots() {
    assertThat(Bodies.read(BotOutput.parser(), ask("qAppBot")).getBotsCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void versions_stay_or_grow(long version) {
    EventChangeList events =
        Bodies.read(
            EventChangeList.parser(),
            ask("pullEventChange", QueryMsgChange.newBuilder().setSyncTime(version).build()));
    assertThat(events.getSyncTime()).isGreaterThanOrEqualTo(version);
    assertThat(events.getHasNext()).isFalse();
    assertThat(
            Bodies.read(
                    PullUserSettingOutput.parser(),
                    ask("pullUS", PullUserSettingInput.newBuilder().setVersion(version).build()))
                .getVersion())
        .isEqualTo(version);
    assertThat(
            Bodies.read(
                    SessionStates.parser(),
                    ask("pullSeAtts", SessionReq.newBuilder().setTime(version).build()))
                .getVersion())
        .isEqualTo(version);
    PullModifyMsgResp modified =
        Bodies.read(
            PullModifyMsgResp.parser(),
            ask("pullModifyMsg", PullModifyMsgReq.newBuilder().setPullVersion(version).build()));
    assertThat(modified.getNextVersion()).isEqualTo(version);
    assertThat(modified.getFinished()).isTrue();
    assertThat(
            Bodies.read(
                    PUllUserSubResp.parser(),
                    ask("pullUserSub", PullUserSubReq.newBuilder().setVersion(version).build()))
                .getVersion())
        .isEqualTo(version);
    assertThat(
            Bodies.read(
                    PullSubDataResp.parser(),
                    ask("pullSubData", PullSubDataReq.newBuilder().setVersionTime(version).build()))
                .getVersionTime())
        .isEqualTo(version);
  }

  @Test
  void the_pages_of_unread_counts_end() {
    SessionsOutput unread =
        Bodies.read(SessionsOutput.parser(), ask("pullSe", SessionQryInput.getDefaultInstance()));
    assertThat(unread.getSessionCount()).isZero();
    assertThat(unread.getPageToken()).isEmpty();
  }

  @Test
  void who_reports_its_version_is_heard() {
    assertThat(
            amy.query("reportsdk", "amy", ReportSDKInput.newBuilder().setSdkInfo("{}").build())
                .status())
        .isZero();
  }

  private ByteString ask(String topic) {
    return answered(amy.query(topic, "amy", ByteString.EMPTY));
  }

  private ByteString ask(String topic, MessageLite body) {
    return answered(amy.query(topic, "amy", body));
  }

  private static ByteString answered(ServerFrame.QueryAck answer) {
    assertThat(answer.status()).isZero();
    return answer.payload();
  }
}
