package dev.parley.starter.calls;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnError;
import dev.parley.api.plugin.Texts;
import java.util.Currency;
import java.util.Locale;

/** Another plugin, without anything around it of its own. */
@BotPlugin(id = "bank")
class Bank {

  @OnCommand("pay")
  String pay() {
    return "paid";
  }

  @OnCommand("pay in <currency>")
  String payIn(Currency currency) {
    return "paid in " + currency.getDisplayName(Locale.ENGLISH);
  }

  @OnError
  String unknown(IllegalArgumentException error, Texts texts) {
    return texts.text("unknown");
  }
}
