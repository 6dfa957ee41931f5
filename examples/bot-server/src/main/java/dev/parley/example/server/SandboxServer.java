package dev.parley.example.server;

import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The sandbox of this process: there before the accounts connect, and gone after them. */
@Component
@SandboxOnly
public class SandboxServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
  private static final int BEFORE_ACCOUNTS = -1000;

  private final SandboxProperties properties;
  private volatile @Nullable Sandbox sandbox;

  public SandboxServer(SandboxProperties properties) {
    this.properties = properties;
  }

  @Override
  public void start() {
    SandboxOptions options =
        SandboxOptions.builder()
            .host(properties.address())
            .port(properties.port())
            .app(properties.appKey(), properties.appSecret())
            .rooms(RoomOptions.DEFAULTS.withSeveralPerUser().withMemberNotices())
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

  /**
   * The running sandbox.
   *
   * @throws IllegalStateException when it does not run
   */
  public Sandbox sandbox() {
    Sandbox running = sandbox;
    if (running == null) {
      throw new IllegalStateException("the sandbox is not running");
    }
    return running;
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
