package dev.parley.runtime.internal.argument;

import dev.parley.api.BotEvent;
import dev.parley.api.Chatroom;
import dev.parley.api.ConversationType;
import org.jspecify.annotations.Nullable;

/** The chatroom that the event happened in; keeps events from elsewhere away. */
public final class ChatroomArgument implements Argument.Kind, Argument {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    return parameter.type() == Chatroom.class ? this : null;
  }

  @Override
  public boolean narrows() {
    return true;
  }

  @Override
  public boolean accepts(BotEvent event) {
    return event.conversation().type() == ConversationType.CHATROOM;
  }

  @Override
  public Object resolve(Call call) {
    return call.bot().chatroom(call.event().conversation().targetId());
  }

  @Override
  public String offer() {
    return "Chatroom";
  }
}
