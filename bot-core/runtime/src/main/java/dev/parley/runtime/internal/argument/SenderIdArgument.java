package dev.parley.runtime.internal.argument;

import dev.parley.api.Message;
import org.jspecify.annotations.Nullable;

/** The id of who wrote the message: a text named {@code senderId}. */
public final class SenderIdArgument implements Argument.Kind, Argument {

  private static final String NAME = "senderId";

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    return parameter.type() == String.class
            && NAME.equals(parameter.name())
            && parameter.captures().captured(NAME) == null
        ? this
        : null;
  }

  @Override
  public Object resolve(Call call) {
    return call.message().senderId();
  }

  @Override
  public Class<Message> event() {
    return Message.class;
  }

  @Override
  public String offer() {
    return "String senderId";
  }
}
