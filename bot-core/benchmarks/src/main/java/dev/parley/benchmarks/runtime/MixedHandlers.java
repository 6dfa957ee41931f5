package dev.parley.benchmarks.runtime;

import dev.parley.api.Message;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.routing.RouteBuilder;
import dev.parley.api.routing.RouteSource;
import dev.parley.benchmarks.routing.MixedRoutes;
import dev.parley.runtime.BotRuntime;
import java.util.List;

/**
 * A plugin with the words of {@link MixedRoutes}: commands that take the rest of the text,
 * keywords, and patterns with a number. Each answers a text that is there already.
 */
record MixedHandlers(MixedRoutes words, Hearing hearing) implements RouteSource {

  /** Is told of each message, last thing in its handler. */
  @FunctionalInterface
  interface Hearing {

    void heard(Message message) throws Exception;
  }

  void startIn(BotRuntime runtime) {
    runtime.plugins().start(new PluginDescriptor("mixed", "", MixedHandlers.class), List.of(this));
  }

  @Override
  public void routes(RouteBuilder on) {
    for (String command : words.commands()) {
      on.command(command + " [rest...]")
          .handle(call -> answer(call.event(), call.find("rest").orElse("nothing")));
    }
    for (String keyword : words.keywords()) {
      on.message().contains(keyword).handle(call -> answer(call.event(), keyword));
    }
    for (String pattern : words.patterns()) {
      on.message()
          .pattern(pattern + MixedRoutes.NUMBER)
          .handle(call -> answer(call.event(), call.text("number")));
    }
  }

  private String answer(Message message, String text) throws Exception {
    hearing.heard(message);
    return text;
  }
}
