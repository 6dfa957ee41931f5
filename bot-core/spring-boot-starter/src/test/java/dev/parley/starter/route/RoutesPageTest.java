package dev.parley.starter.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.Sandbox;
import dev.parley.starter.Pages;
import dev.parley.starter.Person;
import dev.parley.starter.echo.EchoApplication;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The routes of a running server, and what a change of its configuration file does to them. */
@ExtendWith(OutputCaptureExtension.class)
class RoutesPageTest {

  private static final String ROUTES = "/actuator/routes";

  @TempDir private Path folder;

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
  void a_keyword_that_is_changed_in_the_file_is_obeyed_without_a_restart() throws Exception {
    write("echo.command: echo");
    try (ConfigurableApplicationContext app = start();
        Pages pages = new Pages(app);
        Person amy = new Person(sandbox, "amy")) {
      amy.says("helper", "/echo one");
      assertThat(amy.hears()).isEqualTo("one");

      write("echo.command: 回声");
      HttpResponse<String> answer = pages.post(ROUTES);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"changedProperties\":[\"echo.command\"]")
          .contains("\"gone\":[{", "command \\\"echo <text...>\\\"")
          .contains("\"come\":[{", "command \\\"回声 <text...>\\\"");
      assertThat(pages.text(ROUTES)).contains("回声").doesNotContain("echo <text...>");
      amy.says("helper", "/echo two");
      amy.says("helper", "/回声 three");
      assertThat(amy.hears()).isEqualTo("three");
    }
  }

  @Test
  void what_cannot_work_changes_nothing() throws Exception {
    write("echo.command: echo");
    try (ConfigurableApplicationContext app = start();
        Pages pages = new Pages(app);
        Person amy = new Person(sandbox, "amy")) {
      write("echo.command: secret");
      HttpResponse<String> twice = pages.post(ROUTES);
      assertThat(twice.statusCode()).isEqualTo(422);
      assertThat(twice.body()).contains("\"problem\":", "secret");

      write("echo.command: \"unfinished, s3cret");
      HttpResponse<String> broken = pages.post(ROUTES);
      assertThat(broken.statusCode()).isEqualTo(422);
      assertThat(broken.body()).contains("cannot be read").doesNotContain("s3cret");

      assertThat(app.getEnvironment().getProperty("echo.command")).isEqualTo("echo");
      amy.says("helper", "/echo still there");
      assertThat(amy.hears()).isEqualTo("still there");
    }
  }

  @Test
  void arguments_of_the_command_line_stay_stronger_than_the_file() throws Exception {
    write("echo.command: echo");
    try (ConfigurableApplicationContext app = start("--echo.command=say");
        Pages pages = new Pages(app)) {
      write("echo.command: other\necho.new: value");

      HttpResponse<String> answer = pages.post(ROUTES);

      assertThat(answer.body())
          .contains("\"changedProperties\":[\"echo.command\",\"echo.new\"]")
          .contains("\"gone\":[],\"come\":[]");
      assertThat(app.getEnvironment().getProperty("echo.new")).isEqualTo("value");
      assertThat(pages.text(ROUTES)).contains("say <text...>");
    }
  }

  @Test
  void the_start_is_summed_up_without_secrets(CapturedOutput output) throws Exception {
    write("echo.command: echo");
    try (ConfigurableApplicationContext app =
        start("--parley.accounts[0].rooms=lobby", "--parley.plugins.other.enabled=false")) {
      assertThat(app.isRunning()).isTrue();
      assertThat(output.getAll())
          .contains("Parley has started:")
          .contains("  account helper, user helper, by http://127.0.0.1:")
          .contains(", in the rooms lobby")
          .contains("  plugin echo: 3 routes")
          .contains("  plugin other: switched off")
          .contains("  3 routes in all")
          .doesNotContain(sandbox.appSecret());
    }
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("application.yml"), text + "\n");
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
                account + "navi=" + sandbox.navigator(),
                "--parley.locale=en",
                "--spring.config.location=file:" + folder + "/",
                "--management.endpoints.web.exposure.include=routes",
                "--server.address=127.0.0.1",
                "--server.port=0"));
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(EchoApplication.class)
        .web(WebApplicationType.SERVLET)
        .run(arguments.toArray(String[]::new));
  }
}
