package dev.parley.starter.stuck;

import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import java.util.concurrent.CountDownLatch;

@BotPlugin(id = "stuck", description = "Does not end when it is told to")
class StuckPlugin {

  private final CountDownLatch release;

  StuckPlugin(CountDownLatch release) {
    this.release = release;
  }

  @OnCommand("hang")
  void hang() {
    while (release.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
