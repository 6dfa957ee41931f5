package dev.parley.sandbox.internal.wiring;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.api.ConversationType;
import dev.parley.api.time.Timers;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.internal.delivery.Courier;
import dev.parley.sandbox.internal.fault.FaultBook;
import dev.parley.sandbox.internal.http.HttpEndpoint;
import dev.parley.sandbox.internal.http.HttpRoutes;
import dev.parley.sandbox.internal.http.Ping;
import dev.parley.sandbox.internal.navi.NaviJson;
import dev.parley.sandbox.internal.navi.NaviScript;
import dev.parley.sandbox.internal.navi.Navigation;
import dev.parley.sandbox.internal.net.Farewell;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiGate;
import dev.parley.sandbox.internal.serverapi.CreateGroup;
import dev.parley.sandbox.internal.serverapi.DismissGroup;
import dev.parley.sandbox.internal.serverapi.GetToken;
import dev.parley.sandbox.internal.serverapi.JoinGroup;
import dev.parley.sandbox.internal.serverapi.QueryGroupUsers;
import dev.parley.sandbox.internal.serverapi.QuitGroup;
import dev.parley.sandbox.internal.serverapi.RefreshGroup;
import dev.parley.sandbox.internal.socket.Admission;
import dev.parley.sandbox.internal.socket.ConnectFault;
import dev.parley.sandbox.internal.socket.RequestDesk;
import dev.parley.sandbox.internal.socket.WebSocketUpgrade;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.topic.Acknowledged;
import dev.parley.sandbox.internal.topic.AnswerPacking;
import dev.parley.sandbox.internal.topic.Expansions;
import dev.parley.sandbox.internal.topic.GroupMessages;
import dev.parley.sandbox.internal.topic.HistoryQuery;
import dev.parley.sandbox.internal.topic.ListConversations;
import dev.parley.sandbox.internal.topic.MessageIntake;
import dev.parley.sandbox.internal.topic.NothingKept;
import dev.parley.sandbox.internal.topic.PrivateMessages;
import dev.parley.sandbox.internal.topic.PullMessages;
import dev.parley.sandbox.internal.topic.ReadUpTo;
import dev.parley.sandbox.internal.topic.RecallMessages;
import dev.parley.sandbox.internal.topic.RemoveConversations;
import dev.parley.sandbox.internal.topic.Topics;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ConversationProtos.ReadReceiptMsg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The list of everything that a sandbox answers, by address and by topic. */
public final class Assembly {

  private final SandboxOptions options;
  private final Timers timers;
  private final SandboxState state;
  private final RoomParts rooms;

  public Assembly(SandboxOptions options, Timers timers, SandboxState state, RoomParts rooms) {
    this.options = options;
    this.timers = timers;
    this.state = state;
    this.rooms = rooms;
  }

  /**
   * The door of this sandbox.
   *
   * @param address host and port of this server
   */
  public Welcome welcome(ConnectFault connectFault, FaultBook faults, Supplier<String> address) {
    Farewell farewell = new Farewell(timers, options.limits().sockets().goodbye());
    WebSocketUpgrade upgrade =
        new WebSocketUpgrade(
            state,
            new Admission(options.appKey(), state, connectFault),
            new RequestDesk(state, topics(), faults),
            farewell,
            options.devices(),
            faults,
            timers,
            options.initialMessageId());
    return new Welcome(
        options.limits().http(), timers, farewell, new HttpRoutes(endpoints(address)), upgrade);
  }

  private Topics topics() {
    MessageIntake intake = new MessageIntake(state);
    Expansions expansions = new Expansions(state);
    Courier courier = new Courier(state, options.delivery());
    AnswerPacking packing = new AnswerPacking(options.compression());
    Topics topics =
        new Topics()
            .add(new PrivateMessages(Topic.PP_MSG_P, intake, expansions, courier))
            .add(new PrivateMessages(Topic.PP_MSG_S, intake, expansions, courier))
            .add(new GroupMessages(Topic.PG_MSG_P, state.groups(), intake, expansions, courier))
            .add(new GroupMessages(Topic.PG_MSG_S, state.groups(), intake, expansions, courier))
            .add(new PullMessages(state.clock(), packing))
            .add(new HistoryQuery(ConversationType.PRIVATE, state, packing))
            .add(new HistoryQuery(ConversationType.GROUP, state, packing))
            .add(new RemoveConversations())
            .add(
                new RecallMessages(
                    state, rooms.rooms(), intake, courier, rooms.courier(), options.recalls()))
            .add(read(Topic.SEND_MSG_READ, ReadReceiptMsg.parser()))
            .add(new ReadUpTo(Topic.UPD_R_TIME, state.clock()))
            .add(new ReadUpTo(Topic.UPD_RR_TIME, state.clock()))
            .add(new ListConversations(options.limits().history().pageConversations(), packing));
    rooms.queries(packing).forEach(topics::add);
    rooms.publishes(intake).forEach(topics::add);
    NothingKept.topics(state.clock()).forEach(topics::add);
    return topics;
  }

  private Acknowledged read(Topic topic, Parser<? extends MessageLite> body) {
    return new Acknowledged(topic, body, state.clock());
  }

  private List<HttpEndpoint> endpoints(Supplier<String> address) {
    Navigation navigation =
        new Navigation(
            options.appKey(),
            state,
            options.delivery(),
            options.protocolVersion(),
            options.rooms().entries(),
            address);
    List<HttpEndpoint> endpoints = new ArrayList<>();
    endpoints.add(new Ping());
    endpoints.add(new NaviJson(navigation, options.limits().http().formFields()));
    endpoints.add(new NaviScript(navigation));
    Stream.concat(serverApi().stream(), rooms.calls().stream())
        .map(it -> new ApiGate(options.appKey(), options.appSecret(), state, it))
        .forEach(endpoints::add);
    return endpoints;
  }

  private List<ApiEndpoint> serverApi() {
    return List.of(
        new GetToken(state),
        new CreateGroup(state.groups()),
        new JoinGroup(state.groups()),
        new QuitGroup(state.groups()),
        new DismissGroup(state.groups()),
        new RefreshGroup(state.groups()),
        new QueryGroupUsers(state.groups()));
  }
}
