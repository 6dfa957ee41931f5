package dev.parley.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.Carriers;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.starter.echo.EchoApplication;
import dev.parley.starter.properties.InvalidPropertyException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ParleyApplicationTest {

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
  void a_plugin_of_the_application_answers() throws Exception {
    try (ConfigurableApplicationContext app = start("--echo.before=re: ");
        Person amy = new Person(sandbox, "amy")) {
      amy.says("helper", "/echo hi there 你好");

      assertThat(amy.hears()).isEqualTo("re: hi there 你好");
      assertThat(app.getBean(CommandCatalog.class).commands())
          .extracting(CommandCatalog.Command::pluginId)
          .containsOnly("echo");
    }
  }

  @Test
  void what_annotations_say_comes_from_the_configuration() throws Exception {
    try (ConfigurableApplicationContext app = start("--echo.command=回声");
        Person amy = new Person(sandbox, "amy")) {
      assertThat(app.isRunning()).isTrue();
      amy.says("helper", "/回声 hi");

      assertThat(amy.hears()).isEqualTo("hi");
    }
  }

  @Test
  void a_role_of_the_configuration_opens_a_handler() throws Exception {
    try (ConfigurableApplicationContext app = start("--parley.roles.admin=amy");
        Person amy = new Person(sandbox, "amy");
        Person bob = new Person(sandbox, "bob")) {
      assertThat(app.isRunning()).isTrue();
      bob.says("helper", "/secret");
      bob.says("helper", "/echo open");
      amy.says("helper", "/secret");

      assertThat(amy.hears()).isEqualTo("for your eyes only");
      assertThat(bob.hears()).isEqualTo("open");
    }
  }

  @Test
  void a_plugin_that_is_switched_off_is_not_there() {
    try (ConfigurableApplicationContext app = start("--parley.plugins.echo.enabled=false")) {
      assertThat(app.getBean(CommandCatalog.class).commands()).isEmpty();
    }
  }

  @Test
  void the_prefix_comes_from_the_configuration() throws Exception {
    try (ConfigurableApplicationContext app = start("--parley.command-prefixes=!");
        Person amy = new Person(sandbox, "amy")) {
      assertThat(app.isRunning()).isTrue();
      amy.says("helper", "!echo hi");

      assertThat(amy.hears()).isEqualTo("hi");
    }
  }

  @Test
  void a_wrong_value_stops_the_start_with_one_sentence(CapturedOutput output) {
    assertThatThrownBy(() -> start("--parley.accounts[0].navi=ftp://example.com"))
        .hasRootCauseInstanceOf(InvalidPropertyException.class);

    assertThat(output.getAll())
        .contains(
            "parley.accounts[0].navi = \"ftp://example.com\": must be an address that begins with"
                + " http:// or https://")
        .doesNotContain("\tat dev.parley");
  }

  @Test
  void a_bot_is_in_its_rooms_at_start_and_again_when_the_service_is_back() throws Exception {
    sandbox.close();
    sandbox =
        Sandbox.start(
            SandboxOptions.builder().rooms(RoomOptions.DEFAULTS.withSeveralPerUser()).build());
    try (ConfigurableApplicationContext app = start("--parley.accounts[0].rooms=lobby,stage")) {
      assertThat(app.isRunning()).isTrue();
      await().until(() -> isHelperIn("lobby") && isHelperIn("stage"));

      sandbox.stop();
      sandbox.rooms().drop("lobby", "helper");
      sandbox.rooms().destroy("stage");
      sandbox.restart();

      await().until(() -> isHelperIn("lobby") && isHelperIn("stage"));
    }
  }

  @Test
  void stopping_closes_the_connection() throws Exception {
    ConfigurableApplicationContext app = start();
    await().until(() -> sandbox.online("helper").size() == 1);

    app.close();

    await().until(() -> sandbox.online("helper").isEmpty());
  }

  @Test
  void there_are_carriers_for_handlers_that_hang() {
    try (ConfigurableApplicationContext app = start()) {
      assertThat(app.isRunning()).isTrue();
      assertThat(Carriers.configured()).isGreaterThanOrEqualTo(16);
    }
  }

  private boolean isHelperIn(String room) {
    return sandbox.rooms().members(room).contains("helper");
  }

  private ConfigurableApplicationContext start(String... more) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("app-key", sandbox.appKey());
    values.put("app-secret", sandbox.appSecret());
    values.put("user-id", "helper");
    values.put("api", sandbox.navigator());
    values.put("navi", sandbox.navigator());
    values.replaceAll((name, value) -> "--parley.accounts[0]." + name + "=" + value);
    for (String argument : more) {
      String name = argument.substring(argument.lastIndexOf(']') + 1, argument.indexOf('='));
      values.put(name.startsWith(".") ? name.substring(1) : name, argument);
    }
    return new SpringApplicationBuilder(EchoApplication.class)
        .web(WebApplicationType.NONE)
        .run(values.values().toArray(String[]::new));
  }
}
