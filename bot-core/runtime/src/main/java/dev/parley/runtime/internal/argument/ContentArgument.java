package dev.parley.runtime.internal.argument;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import org.jspecify.annotations.Nullable;

/** The content of the message; a certain kind of it keeps messages with another away. */
public final class ContentArgument implements Argument.Kind {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    Class<?> type = parameter.type();
    if (!Content.class.isAssignableFrom(type)) {
      return null;
    }
    Class<?> known = parameter.content();
    if (!type.isAssignableFrom(known) && !known.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "what this handler gets is always a " + known.getSimpleName());
    }
    return new OfType(type);
  }

  @Override
  public Class<Message> event() {
    return Message.class;
  }

  @Override
  public String offer() {
    return "Content or one kind of it";
  }

  private record OfType(Class<?> type) implements Argument {

    @Override
    public boolean narrows() {
      return true;
    }

    @Override
    public boolean accepts(BotEvent event) {
      return event instanceof Message message && type.isInstance(message.content());
    }

    @Override
    public Object resolve(Call call) {
      return call.message().content();
    }
  }
}
