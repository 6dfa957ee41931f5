package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Message;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import java.util.List;

/**
 * Answers a command that does not exist with those that are nearly written like it.
 *
 * @param isOn whether it does
 */
public record Suggestions(CurrentRoutes routes, boolean isOn) {

  /** Nobody wanted the message. */
  void answer(Message message, Visit visit) {
    Recipient recipient = visit.recipient();
    if (!isOn || message.offline()) {
      return;
    }
    List<String> commands = routes.suggestions(message, recipient.bot().userId());
    if (!commands.isEmpty()) {
      visit.say(recipient.phrases().suggestion(commands));
    }
  }
}
