package dev.parley.engine.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.FakeService;
import dev.parley.engine.TokenProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  private static TestAuthority own;
  private static TestAuthority other;
  private static TestAuthority misnamed;

  @BeforeAll
  static void sign(@TempDir Path directory) throws Exception {
    own = TestAuthority.of(directory, "ip:127.0.0.1");
    other = TestAuthority.of(directory, "ip:127.0.0.1");
    misnamed = TestAuthority.of(directory, "dns:im.example.com");
  }

  @Test
  void an_authority_of_ones_own_is_believed_for_navigator_and_server() throws Exception {
    try (FakeService service = new FakeService(new FakeService.Script() {}, own.server());
        Engine engine = engine(own.client());
        Client client = client(engine, service)) {
      client.connected();
      assertThat(service.navigator()).hasScheme("https");
      assertThat(service.naviRequests.getFirst().headers())
          .containsEntry("rc-negotiate", "conn=6;rtc=4;log=2;iptype=v4,v6");
      assertThat(service.clients).hasSize(1);
    }
  }

  @Test
  void a_server_whose_certificate_is_of_another_authority_is_told_nothing() throws Exception {
    refuses(other, own.client());
  }

  @Test
  void the_machines_authorities_do_not_know_it_either() throws Exception {
    refuses(own, null);
  }

  @Test
  void a_server_whose_certificate_names_another_host_is_told_nothing() throws Exception {
    refuses(misnamed, misnamed.client());
  }

  @Test
  void a_connection_server_is_checked_as_its_navigator_is() throws Exception {
    try (FakeService impostor = new FakeService(new FakeService.Script() {}, other.server());
        FakeService navigator =
            new FakeService(
                new FakeService.Script() {
                  @Override
                  public FakeService.NaviAnswer navi(
                      FakeService service, FakeService.NaviRequest request) {
                    return new FakeService.NaviAnswer(200, impostor.naviJson("\"x\":0"));
                  }
                },
                own.server());
        Engine engine = engine(own.client());
        Client client = client(engine, navigator)) {
      assertThat(firstSuspension(client).code()).isEqualTo(35_008);
      assertThat(impostor.upgrades).hasValue(0);
    }
  }

  private static void refuses(TestAuthority server, @Nullable SSLContext trusted) throws Exception {
    try (FakeService service = new FakeService(new FakeService.Script() {}, server.server());
        Engine engine = engine(trusted);
        Client client = client(engine, service)) {
      ConnectionState.Suspended suspended = firstSuspension(client);
      assertThat(suspended.code()).isEqualTo(30_007);
      assertThat(suspended.reason()).contains("SSLHandshakeException");
      assertThat(service.naviRequests).isEmpty();
    }
  }

  private static ConnectionState.Suspended firstSuspension(Client client) {
    client.transport.connect(Cursor.START, client.received);
    await().until(() -> !client.received.states(ConnectionState.Suspended.class).isEmpty());
    return client.received.states(ConnectionState.Suspended.class).getFirst();
  }

  private static Engine engine(@Nullable SSLContext tls) {
    EngineOptions options = EngineOptions.defaults();
    EngineOptions.Socket socket = options.socket();
    return Engine.start(
        options.with(new EngineOptions.Socket(1, socket.frameBytes(), socket.messageBytes(), tls)));
  }

  private static Client client(Engine engine, FakeService service) {
    List<URI> navigators = List.of(service.navigator());
    return Client.of(
        engine, new AccountOptions("bot", "app", navigators, TokenProvider.fixed("token")));
  }
}
