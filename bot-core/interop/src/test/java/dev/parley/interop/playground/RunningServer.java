package dev.parley.interop.playground;

import dev.parley.example.server.BotServer;
import dev.parley.example.server.SandboxServer;
import dev.parley.interop.process.FreePort;
import dev.parley.sandbox.Sandbox;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot server with the configuration that it is shipped with, on ports of its own. */
final class RunningServer implements AutoCloseable {

  static final String BOT = "helper";
  static final String LOBBY = "lobby";

  private final ConfigurableApplicationContext application;

  private RunningServer(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /** Starts it and waits until its bot is online. */
  static RunningServer start() {
    int sandboxPort = FreePort.find();
    String sandbox = "http://127.0.0.1:" + sandboxPort;
    var server =
        new RunningServer(
            new SpringApplicationBuilder(BotServer.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                    "--spring.config.location=file:../../application.yml",
                    "--server.port=0",
                    "--parley.locale=en",
                    "--parley.sandbox.port=" + sandboxPort,
                    "--parley.accounts[0].name=" + BOT,
                    "--parley.accounts[0].user-id=" + BOT,
                    "--parley.accounts[0].app-key=sandbox",
                    "--parley.accounts[0].app-secret=sandbox-secret",
                    "--parley.accounts[0].api=" + sandbox,
                    "--parley.accounts[0].navi=" + sandbox,
                    "--parley.accounts[0].rooms[0]=" + LOBBY));
    Awaitility.await("the bot").until(() -> server.sandbox().rooms().members(LOBBY).contains(BOT));
    return server;
  }

  /** Where the playground is. */
  String address() {
    return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
  }

  Sandbox sandbox() {
    return application.getBean(SandboxServer.class).sandbox();
  }

  @Override
  public void close() {
    application.close();
  }
}
