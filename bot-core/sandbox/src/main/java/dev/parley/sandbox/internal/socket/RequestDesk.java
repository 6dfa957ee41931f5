package dev.parley.sandbox.internal.socket;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.internal.fault.FaultBook;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.User;
import dev.parley.sandbox.internal.topic.PublishTopic;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.sandbox.internal.topic.Topics;
import dev.parley.wire.MalformedException;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;

/**
 * Answers what clients publish and ask: finds who serves the topic and turns the outcome into the
 * packet that the client waits for. A topic that nobody serves is refused with 20606, a body that
 * cannot be read with 33003; an empty body with status 0 would jam a client for good.
 */
public final class RequestDesk {

  private final SandboxState state;
  private final Topics topics;
  private final FaultBook faults;

  public RequestDesk(SandboxState state, Topics topics, FaultBook faults) {
    this.state = state;
    this.faults = faults;
    this.topics = topics;
  }

  ServerFrame.PubAck publish(User user, Link link, ClientFrame.Publish frame) {
    int fault = faults.answerNow(frame.topic());
    if (fault != 0) {
      state.tally().refused(fault);
      return new ServerFrame.PubAck(frame.messageId(), state.clock().now(), fault, "");
    }
    try {
      PublishTopic topic = topics.publish(frame.topic()).orElseThrow(RequestDesk::unserved);
      PublishTopic.Receipt receipt =
          topic.accept(new Request(user, link, topic.topic(), frame.targetId(), frame.payload()));
      return new ServerFrame.PubAck(frame.messageId(), receipt.time(), 0, receipt.uid());
    } catch (Refused e) {
      return refuse(frame, e.code());
    } catch (MalformedException e) {
      return refuse(frame, StatusCode.BAD_PARAMETER);
    }
  }

  ServerFrame.QueryAck query(User user, Link link, ClientFrame.Query frame) {
    int fault = faults.answerNow(frame.topic());
    if (fault != 0) {
      state.tally().refused(fault);
      return answer(frame, fault, ByteString.EMPTY);
    }
    try {
      QueryTopic topic = topics.query(frame.topic()).orElseThrow(RequestDesk::unserved);
      Request request = new Request(user, link, topic.topic(), frame.targetId(), frame.payload());
      return answer(frame, 0, topic.answer(request).toByteString());
    } catch (Refused e) {
      return refuse(frame, e.code(), e.body());
    } catch (MalformedException e) {
      return refuse(frame, StatusCode.BAD_PARAMETER, ByteString.EMPTY);
    }
  }

  private static Refused unserved() {
    return new Refused(StatusCode.OPERATION_UNSUPPORTED);
  }

  private ServerFrame.PubAck refuse(ClientFrame.Publish frame, StatusCode code) {
    state.tally().refused(code.code());
    return new ServerFrame.PubAck(frame.messageId(), state.clock().now(), code.code(), "");
  }

  private ServerFrame.QueryAck refuse(ClientFrame.Query frame, StatusCode code, ByteString body) {
    state.tally().refused(code.code());
    return answer(frame, code.code(), body);
  }

  private ServerFrame.QueryAck answer(ClientFrame.Query frame, int status, ByteString body) {
    return new ServerFrame.QueryAck(
        frame.messageId(), state.clock().now() / 1000, status, frame.qos(), body);
  }
}
