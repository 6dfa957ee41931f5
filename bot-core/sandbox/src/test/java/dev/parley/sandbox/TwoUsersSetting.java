package dev.parley.sandbox;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Amy and Bob, who are online, talk as fast as they like and share the group {@code g}. */
abstract class TwoUsersSetting {

  Sandbox sandbox;
  RawClient amy;
  RawClient bob;

  /** The sandbox, in whose time only the test moves; to be refined. */
  SandboxOptions.Builder options() {
    return SandboxOptions.builder()
        .timers(new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z")))
        .limits(
            SandboxLimits.DEFAULTS.with(
                SendLimits.DEFAULTS.withRate(1_000, Duration.ofSeconds(1))));
  }

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(options().build());
    sandbox.createGroup("g", "amy", "bob");
    amy = RawClient.login(sandbox, "amy");
    bob = RawClient.login(sandbox, "bob");
  }

  @AfterEach
  void stop() {
    amy.close();
    bob.close();
    sandbox.close();
  }
}
