package dev.parley.starter.calls;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;

/** Another plugin, without anything around it of its own. */
@BotPlugin(id = "bank")
class Bank {

  @OnCommand("pay")
  String pay() {
    return "paid";
  }
}
