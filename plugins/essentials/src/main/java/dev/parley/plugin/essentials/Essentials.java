package dev.parley.plugin.essentials;

import dev.parley.api.Message;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.Texts;
import java.util.Optional;

/** The plugin: one method for each command. */
@BotPlugin(id = "essentials", description = "Answers /help, /ping, /whoami and /version")
class Essentials {

  private final Version version = Version.ofThisBuild();

  @OnCommand(value = "help [command...]", description = "List the commands")
  String help(Optional<String> command, CommandCatalog catalog, Texts texts) {
    Help help = new Help(catalog, texts);
    return command.map(help::of).orElseGet(help::ofAll);
  }

  @OnCommand(value = "ping", description = "See whether the bot is there")
  String ping() {
    return "pong";
  }

  @OnCommand(value = "whoami", description = "See who you are to the bot, and where")
  String whoami(Message message, Texts texts) {
    return texts.text("whoami", message.senderId(), message.conversation());
  }

  @OnCommand(value = "version", description = "See which version the bot runs on")
  String version() {
    return "Parley " + version.number();
  }
}
