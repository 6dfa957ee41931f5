package dev.parley.runtime.internal.argument;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import org.jspecify.annotations.Nullable;

/** Who the message calls by name; keeps messages that call nobody away. */
public final class MentionArgument implements Argument.Kind, Argument {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    return parameter.type() == Mention.class ? this : null;
  }

  @Override
  public boolean narrows() {
    return true;
  }

  @Override
  public boolean accepts(BotEvent event) {
    return event instanceof Message message && message.content().meta().mention() != null;
  }

  @Override
  public @Nullable Object resolve(Call call) {
    return call.message().content().meta().mention();
  }

  @Override
  public Class<Message> event() {
    return Message.class;
  }

  @Override
  public String offer() {
    return "Mention";
  }
}
