package dev.parley.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.Sandbox;
import dev.parley.starter.calls.CallsApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What beans do around handlers. */
class CallsTest {

  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws Exception {
    sandbox = Sandbox.start();
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Test
  void interceptors_are_beans_in_their_order_those_of_a_plugin_for_it_alone() throws Exception {
    try (ConfigurableApplicationContext app = start();
        Person amy = new Person(sandbox, "amy")) {
      assertThat(app.isRunning()).isTrue();
      amy.says("helper", "/tea");
      assertThat(amy.hears()).isEqualTo("tea shop inner outer");
      amy.says("helper", "/pay");
      assertThat(amy.hears()).isEqualTo("paid inner outer");
    }
  }

  @Test
  void parameters_are_filled_by_beans_and_errors_answered_in_the_language_of_the_account()
      throws Exception {
    try (ConfigurableApplicationContext app = start("--parley.accounts[0].locale=en");
        Person amy = new Person(sandbox, "amy")) {
      assertThat(app.isRunning()).isTrue();
      amy.says("helper", "/pay in EUR");
      assertThat(amy.hears()).isEqualTo("paid in Euro inner outer");
      amy.says("helper", "/pay in shells");
      assertThat(amy.hears()).isEqualTo("No such currency.");
    }
  }

  private ConfigurableApplicationContext start(String... more) {
    String account = "--parley.accounts[0].";
    List<String> arguments =
        new ArrayList<>(
            List.of(
                account + "app-key=" + sandbox.appKey(),
                account + "app-secret=" + sandbox.appSecret(),
                account + "user-id=helper",
                account + "api=" + sandbox.navigator(),
                account + "navi=" + sandbox.navigator()));
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(CallsApplication.class)
        .web(WebApplicationType.NONE)
        .run(arguments.toArray(String[]::new));
  }
}
