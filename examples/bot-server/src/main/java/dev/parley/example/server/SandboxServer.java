package dev.parley.example.server;

import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The sandbox of this process: there before the accounts connect, and gone after them. */
@Component
@ConditionalOnBooleanProperty("parley.sandbox.enabled")
class SandboxServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
  private static final int BEFORE_ACCOUNTS = -1000;

  private final SandboxProperties properties;
  private @Nullable Sandbox sandbox;

  SandboxServer(SandboxProperties properties) {
    this.properties = properties;
  }

  @Override
  public void start() {
    SandboxOptions options =
        SandboxOptions.builder()
            .host(properties.address())
            .port(properties.port())
            .app(properties.appKey(), properties.appSecret())
            .build();
    Sandbox started;
    try {
      started = Sandbox.start(options);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the sandbox cannot listen on port " + properties.port() + " (parley.sandbox.port)", e);
    }
    properties
        .groups()
        .forEach((group, members) -> started.createGroup(group, members.toArray(String[]::new)));
    sandbox = started;
    LOG.info("Sandbox for app key {} at {}", started.appKey(), started.navigator());
  }

  @Override
  public void stop() {
    Sandbox running = sandbox;
    sandbox = null;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public boolean isRunning() {
    return sandbox != null;
  }

  @Override
  public int getPhase() {
    return BEFORE_ACCOUNTS;
  }
}
