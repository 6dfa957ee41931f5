package dev.parley.starter.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator may say of the runtime. */
class RuntimePropertiesTest {

  private final Map<String, String> values = new HashMap<>();

  @Test
  void who_sets_nothing_gets_the_defaults_of_the_runtime() {
    ParleyProperties properties = bound();
    properties.check();

    assertThat(properties.options())
        .isEqualTo(RuntimeOptions.DEFAULTS.withDrainTimeout(Duration.ofSeconds(30)));
  }

  @Test
  void what_is_set_reaches_the_runtime() {
    values.put("parley.handlers.time-limit", "20s");
    values.put("parley.handlers.grace", "500ms");
    values.put("parley.handlers.condemned-per-plugin", "7");
    values.put("parley.lanes.events-per-lane", "11");
    values.put("parley.lanes.events-in-total", "12");
    values.put("parley.lanes.events-per-turn", "13");
    values.put("parley.lanes.overflow", "shed-oldest");
    values.put("parley.admission.reply-window", "1h");
    values.put("parley.admission.known-bots", "weather, bot-*");
    values.put("parley.admission.bot-turns-per-minute", "0");
    values.put("parley.explain.events", "100");
    values.put("parley.explain.memory", "2MB");
    values.put("parley.sends.waiting-per-conversation", "3");
    values.put("parley.sends.too-fast-pause", "2s");
    values.put("parley.sends.too-fast-retries", "4");
    values.put("parley.bot-names", "Parley Bot");
    values.put("parley.accounts[0].name", "helper");
    values.put("parley.accounts[0].bot-names", "小助手, Little Helper");

    RuntimeOptions options = bound().options();

    assertThat(options.handlers())
        .isEqualTo(new RuntimeOptions.Handlers(Duration.ofSeconds(20), Duration.ofMillis(500), 7));
    assertThat(options.lanes())
        .isEqualTo(
            RuntimeOptions.Lanes.DEFAULTS
                .withEvents(11, 12, 13)
                .withOverflow(RuntimeOptions.Overflow.SHED_OLDEST));
    assertThat(options.admission())
        .isEqualTo(
            new RuntimeOptions.Admission(Duration.ofHours(1), List.of("weather", "bot-*"), 0));
    assertThat(options.explain()).isEqualTo(new RuntimeOptions.Explain(100, 2 << 20));
    assertThat(options.sends()).isEqualTo(new RuntimeOptions.Sends(3, Duration.ofSeconds(2), 4));
    assertThat(options.commands().botNames()).containsExactly("Parley Bot");
    assertThat(options.commands().accountNames())
        .isEqualTo(Map.of("helper", List.of("小助手", "Little Helper")));
  }

  @Test
  void nothing_is_kept_when_explain_is_off() {
    values.put("parley.explain.enabled", "false");

    assertThat(bound().options().explain().events()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handlers.time-limit | 0s | \"PT0S\": must be longer than nothing",
        "handlers.grace | -1s | \"PT-1S\": must be longer than nothing",
        "handlers.condemned-per-plugin | 0 | \"0\": must be a number from 1 to 1000",
        "lanes.events-per-lane | 0 | \"0\": must be a number from 1 to 1000000",
        "lanes.events-in-total | 10000001 | \"10000001\": must be a number from 1 to 10000000",
        "lanes.events-per-turn | -3 | \"-3\": must be a number from 1 to 10000",
        "admission.reply-window | 0s | \"PT0S\": must be longer than nothing",
        "admission.bot-turns-per-minute | -1 | \"-1\": must be a number from 0 to 1000",
        "explain.events | 0 | \"0\": must be a number from 1 to 10000000",
        "explain.memory | 1KB | \"1024B\": must be a size from 1MB to 100GB",
        "sends.waiting-per-conversation | 0 | \"0\": must be a number from 1 to 100000",
        "sends.too-fast-pause | -1ms | \"PT-0.001S\": must not be negative",
        "sends.too-fast-retries | -1 | \"-1\": must be a number from 0 to 10000",
        "shutdown-timeout | -1s | \"PT-1S\": must not be negative",
      })
  void a_value_out_of_range_is_one_sentence(String name, String value, String sentence) {
    values.put("parley." + name, value);

    assertThatThrownBy(() -> bound().check())
        .isInstanceOf(InvalidPropertyException.class)
        .hasMessage("parley." + name + " = " + sentence);
  }

  @Test
  void an_empty_name_in_a_list_is_named_by_its_place() {
    values.put("parley.admission.known-bots[0]", "weather");
    values.put("parley.admission.known-bots[1]", " ");

    assertThatThrownBy(() -> bound().check())
        .hasMessage("parley.admission.known-bots[1] must not be empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handlers.time-limit | soon | is no time such as 500ms, 10s, 5m or 1h",
        "lanes.events-per-lane | many | is no whole number",
        "lanes.overflow | explode | is none of shed-newest, shed-oldest",
        "explain.enabled | perhaps | is neither true nor false",
        "explain.memory | big | is no size such as 512KB, 32MB or 1GB",
      })
  void a_value_of_the_wrong_type_is_one_sentence_too(String name, String value, String sentence) {
    values.put("parley." + name, value);

    assertThatThrownBy(this::bound)
        .isInstanceOfSatisfying(
            BindException.class,
            thrown -> {
              FailureAnalysis analysis = new UnreadablePropertyAnalyzer().analyze(thrown);
              assertThat(analysis)
                  .extracting(FailureAnalysis::getDescription)
                  .isEqualTo("parley." + name + " = \"" + value + "\": " + sentence);
            });
  }

  private ParleyProperties bound() {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("parley", ParleyProperties.class);
  }
}
