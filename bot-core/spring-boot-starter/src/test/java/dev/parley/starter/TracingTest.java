package dev.parley.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.sandbox.Sandbox;
import dev.parley.starter.echo.EchoApplication;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's own registry is told of messages when that is asked for. */
class TracingTest {

  /** Remembers the names of what has ended. */
  static final class Recorder implements ObservationHandler<Observation.Context> {

    final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }

    @Override
    public void onStop(Observation.Context context) {
      names.add(String.valueOf(context.getName()));
    }
  }

  private final Recorder recorder = new Recorder();
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
  void a_message_is_observed_when_tracing_is_on() throws Exception {
    try (ConfigurableApplicationContext app = start("true");
        Person amy = new Person(sandbox, "amy")) {
      watch(app);
      amy.says("helper", "/echo hi");
      assertThat(amy.hears()).isEqualTo("hi");

      await()
          .untilAsserted(
              () ->
                  assertThat(recorder.names)
                      .contains("parley.event", "parley.handler", "parley.send"));
    }
  }

  @Test
  void nothing_is_observed_when_it_is_off() throws Exception {
    try (ConfigurableApplicationContext app = start("false");
        Person amy = new Person(sandbox, "amy")) {
      watch(app);
      amy.says("helper", "/echo hi");
      assertThat(amy.hears()).isEqualTo("hi");

      assertThat(recorder.names).noneMatch(name -> name.startsWith("parley."));
    }
  }

  private void watch(ConfigurableApplicationContext app) {
    app.getBean(ObservationRegistry.class).observationConfig().observationHandler(recorder);
  }

  private ConfigurableApplicationContext start(String tracing) {
    String account = "--parley.accounts[0].";
    return new SpringApplicationBuilder(EchoApplication.class)
        .web(WebApplicationType.NONE)
        .run(
            account + "app-key=" + sandbox.appKey(),
            account + "app-secret=" + sandbox.appSecret(),
            account + "user-id=helper",
            account + "api=" + sandbox.navigator(),
            account + "navi=" + sandbox.navigator(),
            "--parley.tracing=" + tracing);
  }
}
