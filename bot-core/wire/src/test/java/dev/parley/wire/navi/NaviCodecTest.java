package dev.parley.wire.navi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaviCodecTest {

  private static final NaviDocument DOCUMENT =
      new NaviDocument(
          200,
          "amy",
          true,
          List.of(new ServerAddress("127.0.0.1:18080", 5, 100), new ServerAddress("b:1", 6, 7)),
          "c:80",
          List.of("d:1", "e:2"),
          new NaviFeatures(true, true, true, true, 1, 2, 15, 4));

  private final NaviCodec codec = new NaviCodec(WireOptions.DEFAULT);

  private NaviDocument read(String text) {
    return codec.read(text.getBytes(UTF_8));
  }

  @Test
  void a_document_comes_back_in_both_forms() {
    assertThat(codec.read(codec.write(DOCUMENT))).isEqualTo(DOCUMENT);
    assertThat(codec.read(codec.writeCall("getServerEndpoint", DOCUMENT))).isEqualTo(DOCUMENT);
    assertThat(codec.read(codec.write(NaviDocument.refused(401))))
        .isEqualTo(NaviDocument.refused(401));
  }

  @Test
  void the_old_form_is_the_call_of_the_clients_function() {
    assertThat(codec.writeCall("getServerEndpoint", NaviDocument.refused(403)))
        .asString(UTF_8)
        .startsWith("getServerEndpoint({\"code\":403,")
        .endsWith("});");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.writeCall("alert(1);x", NaviDocument.refused(403)));
  }

  @Test
  void a_document_without_features_is_one_of_hints_to_pull() {
    NaviDocument document = read("{\"code\":200,\"userId\":\"amy\",\"server\":\"h:1\"}");

    assertThat(document.features()).isEqualTo(NaviFeatures.NONE);
    assertThat(document.features().directDelivery()).isFalse();
  }

  @Test
  void only_a_history_switch_of_exactly_0_means_direct_delivery() {
    assertThat(read("{\"openHistoryMsg\":0}").features().directDelivery()).isTrue();
    assertThat(read("{\"openHistoryMsg\":1}").features().directDelivery()).isFalse();
    assertThat(read("{\"openHistoryMsg\":null}").features().directDelivery()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "<html>", "x(", "x()", "x({)", "alert(1);f({})", "({})", "){}("})
  void what_is_no_document_is_refused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void servers_are_tried_by_weight_each_one_once() {
    NaviDocument document =
        read(
            "{\"server\":\"old:1\",\"serverAddr\":[{\"addr\":\"a:1\",\"protocol\":5,\"weight\":1},"
                + "{\"addr\":\"b:2\",\"protocol\":6,\"weight\":9},"
                + "{\"addr\":\"c:3\",\"protocol\":12,\"weight\":5},"
                + "{\"addr\":\"a:1\",\"protocol\":5,\"weight\":1},7]}");

    assertThat(document.addresses(false))
        .containsExactly(
            URI.create("wss://b:2/websocket"),
            URI.create("wss://c:3/websocket"),
            URI.create("ws://a:1/websocket"));
  }

  @Test
  void old_servers_are_spoken_to_as_securely_as_the_navigation() {
    NaviDocument document = read("{\"server\":\"a:1\",\"backupServer\":\"b:2, c:3,,a:1\"}");

    assertThat(document.addresses(false))
        .containsExactly(
            URI.create("ws://a:1/websocket"),
            URI.create("ws://b:2/websocket"),
            URI.create("ws://c:3/websocket"));
    assertThat(document.addresses(true)).first().isEqualTo(URI.create("wss://a:1/websocket"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b:1",
        "user@host:1",
        "host:1/path",
        "host:1?q",
        "host#f",
        ":80",
        "h:0",
        "h:65536",
        "h:99999999999",
        "%zz"
      })
  void what_is_no_address_is_left_out(String address) {
    NaviDocument document =
        NaviDocument.of("amy", List.of(new ServerAddress(address, 5, 1)), NaviFeatures.NONE);

    assertThat(document.addresses(false)).isEmpty();
  }

  @Test
  void an_address_may_lack_its_port_and_may_be_a_number() {
    NaviDocument document =
        NaviDocument.of(
            "amy",
            List.of(new ServerAddress("im.example.com", 6, 2), new ServerAddress("[::1]:8", 5, 1)),
            NaviFeatures.NONE);

    assertThat(document.addresses(false))
        .containsExactly(
            URI.create("wss://im.example.com/websocket"), URI.create("ws://[::1]:8/websocket"));
  }
}
