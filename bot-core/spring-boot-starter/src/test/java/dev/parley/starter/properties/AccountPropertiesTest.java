package dev.parley.starter.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccountPropertiesTest {

  private final Map<String, String> values =
      new HashMap<>(
          Map.of(
              "parley.accounts[0].app-key", "key",
              "parley.accounts[0].user-id", "helper",
              "parley.accounts[0].app-secret", "s3cret",
              "parley.accounts[0].navi", "http://127.0.0.1:8081"));

  @Test
  void what_the_readme_shows_is_accepted() {
    ParleyProperties properties = bound();

    properties.check();

    assertThat(properties.accounts()).hasSize(1);
    assertThat(properties.accounts().getFirst().displayName()).isEqualTo("helper");
  }

  @Test
  void a_server_without_accounts_is_accepted() {
    values.clear();

    bound().check();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "app-key | -    | parley.accounts[0].app-key is missing",
        "app-key | ' '  | parley.accounts[0].app-key is missing",
        "user-id | -    | parley.accounts[0] needs a token, or a user-id with the app-secret",
        "app-secret | - | parley.accounts[0].app-secret is missing",
        "navi | -       | parley.accounts[0].navi is missing",
        "navi | ftp://x | parley.accounts[0].navi = \"ftp://x\": must be an address that begins"
            + " with http",
        "navi | 'h t'   | parley.accounts[0].navi = \"h t\": is not an address",
        "api  | nowhere | parley.accounts[0].api = \"nowhere\": must be an address that begins with"
            + " http",
      })
  void a_wrong_value_is_one_sentence_with_the_name_of_the_property(
      String name, @Nullable String value, String sentence) {
    set(name, value);

    assertThatThrownBy(() -> bound().check())
        .isInstanceOf(InvalidPropertyException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void a_user_id_has_at_most_64_characters() {
    set("user-id", "u".repeat(64));
    bound().check();

    set("user-id", "u".repeat(65));
    assertThatThrownBy(() -> bound().check())
        .hasMessageContaining("parley.accounts[0].user-id")
        .hasMessageContaining("1 to 64 characters");
  }

  @Test
  void rooms_are_a_list_of_ids() {
    set("rooms", "lobby, r".concat("m".repeat(63)));
    bound().check();
    assertThat(bound().accounts().getFirst().rooms()).startsWith("lobby").hasSize(2);

    set("rooms", "lobby, r".concat("m".repeat(64)));
    assertThatThrownBy(() -> bound().check())
        .hasMessageContaining("parley.accounts[0].rooms[1]")
        .hasMessageContaining("1 to 64 characters");
  }

  @Test
  void two_accounts_need_two_names() {
    values.put("parley.accounts[1].app-key", "key");
    values.put("parley.accounts[1].token", "t");
    values.put("parley.accounts[1].name", "helper");
    values.put("parley.accounts[1].navi", "http://127.0.0.1:8081");

    assertThatThrownBy(() -> bound().check())
        .hasMessageStartingWith("parley.accounts[1].name = \"helper\"");
  }

  @Test
  void secrets_are_not_part_of_what_is_logged() {
    set("token", "t0ken");

    assertThat(bound().toString()).doesNotContain("s3cret").doesNotContain("t0ken");
  }

  private void set(String name, @Nullable String value) {
    if (value == null) {
      values.remove("parley.accounts[0]." + name);
    } else {
      values.put("parley.accounts[0]." + name, value);
    }
  }

  private ParleyProperties bound() {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("parley", ParleyProperties.class);
  }
}
