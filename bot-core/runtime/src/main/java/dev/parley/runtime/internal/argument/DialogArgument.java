package dev.parley.runtime.internal.argument;

import dev.parley.api.Message;
import dev.parley.api.dialog.Dialog;
import org.jspecify.annotations.Nullable;

/** The dialog that a message begins; makes its handler a script. */
public final class DialogArgument implements Argument.Kind, Argument {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    return parameter.type() == Dialog.class ? this : null;
  }

  @Override
  public @Nullable Object resolve(Call call) {
    return call.dialog();
  }

  @Override
  public Class<Message> event() {
    return Message.class;
  }

  @Override
  public String offer() {
    return "Dialog";
  }
}
