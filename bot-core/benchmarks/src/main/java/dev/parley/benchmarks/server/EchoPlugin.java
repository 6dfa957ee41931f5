package dev.parley.benchmarks.server;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;

@BotPlugin(id = "echo", description = "Says what it hears")
class EchoPlugin {

  @OnCommand("echo <text...>")
  String echo(String text) {
    return text;
  }
}
