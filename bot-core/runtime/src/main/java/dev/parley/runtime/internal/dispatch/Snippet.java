package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.content.TextContent;

/**
 * The handler that would have got an event which nobody wanted, for who writes a plugin and looks
 * into the log. It shows nothing of what was said.
 */
final class Snippet {

  private Snippet() {}

  static String of(BotEvent event) {
    return switch (event) {
      case Message message -> of(message);
      case EntryChange change ->
          method("@OnEntryChange(\"" + change.entryKey() + "\")", "EntryChange change");
      case Recall ignored -> method("@OnRecall", "Recall recall");
      case Receipt ignored -> method("@OnReceipt", "Receipt receipt");
      case ExpansionChange ignored -> method("@OnExpansion", "ExpansionChange change");
      case MemberChange ignored -> method("@OnMemberChange", "MemberChange change");
      case RoomChange change ->
          method("@OnRoom(RoomChange.Kind." + change.kind() + ")", "RoomChange change");
      case ConnectionChange ignored -> "@OnConnection\nvoid handle(ConnectionChange change) {}";
    };
  }

  private static String of(Message message) {
    String in = "in = ConversationType." + message.conversation().type();
    return message.content() instanceof TextContent
        ? method("@OnMessage(" + in + ")", "Message message")
        : method(
            "@OnMessage(" + in + ")",
            message.content().getClass().getSimpleName() + " content, Message message");
  }

  private static String method(String annotation, String parameters) {
    return annotation + "\nString handle(" + parameters + ") { return \"...\"; }";
  }
}
