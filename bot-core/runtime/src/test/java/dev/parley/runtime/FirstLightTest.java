package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.handler.Named;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One bot, one user. */
class FirstLightTest {

  static class Greeter {
    @OnCommand("hello <name>")
    String hello(String name) {
      return "Hello, " + name + "!";
    }

    @OnMessage(pattern = "order (?<id>\\d+)")
    String order(@Named("id") long orderId) {
      return "order no. " + orderId;
    }

    @OnMessage
    String echo(dev.parley.api.Message message) {
      return "you said " + message.text();
    }
  }

  @Test
  void a_bot_answers() {
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime =
            new BotRuntime(timers, RuntimeOptions.DEFAULTS, new SimpleMeterRegistry(), List.of())) {
      RecordingTransport transport = new RecordingTransport("main", "bot-1");
      runtime
          .plugins()
          .start(new PluginDescriptor("greeter", "", Greeter.class), List.of(new Greeter()));
      runtime.attach(transport);
      transport.hears("amy", "/hello \"Bob Brown\"");
      transport.hears("amy", "my order 42 please");
      transport.hears("amy", "/hello");
      transport.hears("amy", "hi");
      assertThat(runtime.awaitIdle()).isTrue();
      assertThat(transport.texts())
          .containsExactly(
              "Hello, Bob Brown!", "order no. 42", "缺少参数 name。用法：/hello <name>", "you said hi");
    }
  }
}
