package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.engine.Engine;
import dev.parley.example.server.SandboxProperties;
import dev.parley.example.server.SandboxServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Visitors come and go: real clients on a real sandbox, their idle time on a virtual clock. */
class PlaygroundUsersTest {

  private static final Conversation TEAM = Conversation.group("team");

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T00:00:00Z"));
  private final SandboxProperties sandboxProperties =
      new SandboxProperties(
          true, "127.0.0.1", 0, "sandbox", "secret", Map.of("team", List.of("helper", "amy")));
  private final PlaygroundProperties limits =
      new Binder(new MapConfigurationPropertySource(Map.of("parley.playground.users", "2")))
          .bindOrCreate("parley.playground", PlaygroundProperties.class);
  private final SandboxServer server = new SandboxServer(sandboxProperties);
  private final Engine engine = Engine.start();
  private final PlaygroundUsers users =
      new PlaygroundUsers(
          server, sandboxProperties, engine, new ClientEvents(limits), limits, timers);

  @BeforeEach
  void start() {
    server.start();
    users.start();
  }

  @AfterEach
  void stop() {
    users.stop();
    engine.close();
    server.stop();
  }

  /** Enters, and waits for the connection however long it takes. */
  private PlaygroundUser enter(String name) {
    PlaygroundUser user = users.enter(new UserName(name));
    await().until(() -> user.state() instanceof ConnectionState.Connected);
    return user;
  }

  private boolean isOnline(String name) {
    return !server.sandbox().online(name).isEmpty();
  }

  @Test
  void who_enters_is_online_and_a_member_of_the_groups() {
    PlaygroundUser zoe = enter("zoe");

    assertThat(isOnline("zoe")).isTrue();
    assertThat(send(zoe)).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(users.find("zoe")).contains(zoe);
    assertThat(enter("zoe")).isSameAs(zoe);
  }

  @Test
  void there_is_only_so_much_room() {
    enter("zoe");
    enter("yan");

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> enter("xia"))
        .satisfies(problem -> assertThat(problem.getCodes()).containsExactly("problem.full"));
    assertThat(isOnline("zoe") && isOnline("yan")).isTrue();
    enter("yan");
  }

  @Test
  void who_does_nothing_for_long_goes_and_makes_room() {
    enter("zoe");
    enter("amy");
    timers.advance(Duration.ofMinutes(20));
    assertThat(users.find("amy")).isPresent();
    timers.advance(Duration.ofMinutes(11));

    await().until(() -> !isOnline("zoe"));
    assertThat(users.find("zoe")).isEmpty();
    assertThat(isOnline("amy")).isTrue();
    enter("yan");
  }

  @Test
  void only_configured_members_stay_in_the_groups() {
    enter("amy");
    enter("zoe");
    users.stop();
    await().until(() -> !isOnline("amy") && !isOnline("zoe"));

    assertThat(sendAsAnyClient("amy")).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(sendAsAnyClient("zoe"))
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class, refused -> assertThat(refused.code()).isEqualTo(22406));
  }

  private SendOutcome sendAsAnyClient(String name) {
    try (PlainClient client = new PlainClient(engine, server.sandbox(), name)) {
      return client.send(new OutgoingMessage(TEAM, new TextContent("hello")));
    }
  }

  @Test
  void who_was_taken_over_comes_back_as_a_new_client() {
    PlaygroundUser before = enter("zoe");
    send(before);
    server.sandbox().faults().disconnect("zoe", 1);
    await().until(() -> before.state() instanceof ConnectionState.Kicked);

    PlaygroundUser after = enter("zoe");

    assertThat(after).isNotSameAs(before);
    assertThat(send(after)).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(after.snapshot(TEAM).lines()).hasSize(1);
  }

  @Test
  void all_go_when_the_server_stops() {
    enter("zoe");

    users.stop();

    await().until(() -> !isOnline("zoe"));
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> enter("zoe"));
  }

  private static SendOutcome send(PlaygroundUser user) {
    return user.send(TEAM, new TextContent("hello")).toCompletableFuture().join();
  }
}
