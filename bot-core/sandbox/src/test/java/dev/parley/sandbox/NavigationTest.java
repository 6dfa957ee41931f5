package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.ApiCaller;
import dev.parley.wire.frame.ProtocolVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NavigationTest {

  private static final String V2 = "/v2/navi.json?cloud=0";

  @Test
  void a_client_is_told_where_to_connect() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer answer = ask(sandbox, caller, sandbox.tokenFor("amy") + "@");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-type")).startsWith("application/json");
      JsonNode document = answer.json();
      assertThat(document.path("code").asInt()).isEqualTo(200);
      assertThat(document.path("userId").asString()).isEqualTo("amy");
      String address = "127.0.0.1:" + sandbox.port();
      assertThat(document.path("server").asString()).isEqualTo(address);
      JsonNode server = document.path("serverAddr").path(0);
      assertThat(server.path("addr").asString()).isEqualTo(address);
      assertThat(server.path("protocol").asInt()).isEqualTo(5);
      assertThat(document.path("logSwitch").asInt(1)).isZero();
      assertThat(document.path("openAnti").asInt(1)).isZero();
      assertThat(document.has("type")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_client_is_told_how_messages_are_delivered(Delivery delivery) throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().delivery(delivery).build());
        ApiCaller caller = new ApiCaller(sandbox)) {
      JsonNode document = ask(sandbox, caller, sandbox.tokenFor("amy")).json();
      if (delivery == Delivery.UNSTATED) {
        assertThat(document.has("openHistoryMsg")).isFalse();
      } else {
        assertThat(document.path("openHistoryMsg").asInt())
            .isEqualTo(delivery == Delivery.DIRECT ? 0 : 1);
      }
    }
  }

  @Test
  void a_client_is_asked_for_protocol_version_4_where_that_is_wanted() throws IOException {
    try (Sandbox sandbox =
            Sandbox.start(SandboxOptions.builder().protocolVersion(ProtocolVersion.V4).build());
        ApiCaller caller = new ApiCaller(sandbox)) {
      assertThat(ask(sandbox, caller, sandbox.tokenFor("amy")).json().path("openAnti").asInt())
          .isOne();
    }
  }

  @Test
  void older_clients_get_a_script() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer answer =
          caller.get(script(sandbox, sandbox.tokenFor("amy"), "getServerEndpoint"), Map.of());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-type")).startsWith("application/javascript");
      assertThat(answer.body())
          .startsWith("getServerEndpoint({\"code\":200,")
          .contains("\"server\":\"127.0.0.1:" + sandbox.port() + '"')
          .endsWith("});");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alert(1)//", "1a", "a b", "<script>"})
  void a_script_calls_nothing_but_a_function(String callback) throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer answer =
          caller.get(script(sandbox, sandbox.tokenFor("amy"), callback), Map.of());
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo(1002);
    }
  }

  @Test
  void a_wrong_token_gets_401_either_way() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer json = ask(sandbox, caller, "made-up");
      assertThat(json.status()).isEqualTo(401);
      assertThat(json.code()).isEqualTo(401);
      ApiCaller.Answer script = caller.get(script(sandbox, "made-up", "f"), Map.of());
      assertThat(script.status()).isEqualTo(401);
      assertThat(script.body()).startsWith("f({\"code\":401,");
      assertThat(sandbox.counters().refused(401)).isEqualTo(2);
    }
  }

  @Test
  void a_missing_token_gets_401() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      assertThat(caller.post(V2, "", Map.of("RC-Appkey", sandbox.appKey())).status())
          .isEqualTo(401);
    }
  }

  @Test
  void another_app_key_gets_403() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      String body = ApiCaller.form("token=" + sandbox.tokenFor("amy"));
      assertThat(caller.post(V2, body, Map.of("RC-Appkey", "other")).code()).isEqualTo(403);
      assertThat(caller.post(V2, body, Map.of()).status()).isEqualTo(403);
    }
  }

  @Test
  void a_broken_form_gets_400() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer answer = caller.post(V2, "token=%zz", Map.of("RC-Appkey", sandbox.appKey()));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo(1002);
    }
  }

  @ParameterizedTest
  @CsvSource({"/v2/navi.json?cloud=0", "/navi.js?appId=x", "/ping?r=1"})
  void pages_of_other_origins_may_ask(String path) throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer preflight =
          caller.options(
              path,
              Map.of(
                  "Origin", "http://page.example",
                  "Access-Control-Request-Method", "POST",
                  "Access-Control-Request-Headers", "rc-appkey,rc-negotiate"));
      assertThat(preflight.status()).isEqualTo(204);
      assertThat(preflight.header("access-control-allow-origin")).isEqualTo("http://page.example");
      assertThat(preflight.header("access-control-allow-headers"))
          .contains("rc-appkey", "rc-negotiate", "content-type");
      assertThat(preflight.header("access-control-allow-methods")).contains("POST");
      ApiCaller.Answer answer = caller.get(path, Map.of("Origin", "http://page.example"));
      assertThat(answer.header("access-control-allow-origin")).isEqualTo("http://page.example");
      assertThat(caller.get(path, Map.of()).header("access-control-allow-origin")).isEqualTo("*");
    }
  }

  @Test
  void a_ping_is_answered() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      assertThat(caller.get("/ping?r=12", Map.of()).status()).isEqualTo(200);
    }
  }

  @Test
  void there_is_nothing_elsewhere() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        ApiCaller caller = new ApiCaller(sandbox)) {
      ApiCaller.Answer answer = caller.get("/nothing", Map.of());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo(404);
      assertThat(caller.get("/websocket", Map.of()).status()).isEqualTo(404);
    }
  }

  private static ApiCaller.Answer ask(Sandbox sandbox, ApiCaller caller, String token) {
    return caller.post(
        V2,
        ApiCaller.form("token=" + token, "v=5.38.0", "platfrom=browser"),
        Map.of("RC-Appkey", sandbox.appKey(), "RC-Negotiate", "conn=5"));
  }

  private static String script(Sandbox sandbox, String token, String callback) {
    return "/navi.js?appId="
        + sandbox.appKey()
        + "&token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8)
        + "&callBack="
        + URLEncoder.encode(callback, StandardCharsets.UTF_8)
        + "&v=2.9.2&r=1";
  }
}
