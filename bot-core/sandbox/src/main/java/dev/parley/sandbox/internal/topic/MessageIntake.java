package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;

/** The door for messages of every kind: the rules that hold for all, then a uid and a time. */
public final class MessageIntake {

  private final SandboxState state;
  private final SendLimits limits;

  public MessageIntake(SandboxState state) {
    this.state = state;
    this.limits = state.limits().sending();
  }

  /**
   * Reads a message and holds it to the rules, without counting it.
   *
   * @throws Refused 30016 when the content is too long, 33003 when the target or the message type
   *     has no name or too long a one
   */
  public UpStreamMessage read(Request request) {
    UpStreamMessage body = request.body(UpStreamMessage.parser());
    if (body.getContent().size() > limits.contentBytes()) {
      throw new Refused(StatusCode.CONTENT_TOO_LONG);
    }
    if (!isName(request.targetId(), limits.idChars())
        || !isName(body.getClassname(), limits.objectNameChars())) {
      throw new Refused(StatusCode.BAD_PARAMETER);
    }
    return body;
  }

  /**
   * Takes a message that nothing speaks against: from here on it counts.
   *
   * @throws Refused 20604 when its client sends too fast
   */
  public ChatMessage take(Request request, Conversation conversation, UpStreamMessage body) {
    if (!request.link().meter().take(state.clock().instant())) {
      throw new Refused(StatusCode.TOO_FAST);
    }
    boolean isStatus = request.topic().kind() == Topic.Kind.STATUS;
    return state.take(conversation, request.user().id(), body, isStatus);
  }

  private static boolean isName(String name, int limit) {
    return !name.isEmpty() && name.length() <= limit;
  }
}
