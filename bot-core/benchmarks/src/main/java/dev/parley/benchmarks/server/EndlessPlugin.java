package dev.parley.benchmarks.server;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import java.util.concurrent.atomic.LongAdder;

@BotPlugin(id = "endless", description = "Computes and does not end when it is told to")
class EndlessPlugin {

  private final LongAdder rounds = new LongAdder();

  @OnCommand("endless")
  void endless() {
    while (rounds.sum() >= 0) {
      rounds.increment();
    }
  }
}
