package dev.parley.runtime.internal.handler;

import dev.parley.api.plugin.Placeholders;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a plugin says about its handlers, with the values of its placeholders. Every mistake
 * is a sentence that names the attribute.
 */
public record Attributes(Placeholders placeholders) {

  private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");

  /**
   * One text.
   *
   * @param attribute its name, for the sentence about a mistake
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public String text(String attribute, String value) {
    try {
      return placeholders.resolve(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(attribute + " = \"" + value + "\": " + e.getMessage(), e);
    }
  }

  /**
   * Several texts. One with a placeholder may stand for several, parted by commas, or for none.
   *
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public List<String> texts(String attribute, String... values) {
    return Stream.of(values).flatMap(value -> split(attribute, value)).toList();
  }

  /** As {@link #texts}, where the order says nothing. */
  public Set<String> set(String attribute, String... values) {
    return new LinkedHashSet<>(texts(attribute, values));
  }

  /**
   * Yes or no.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public boolean flag(String attribute, String value) {
    return switch (text(attribute, value).strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw new IllegalArgumentException(
              attribute + " = \"" + other + "\" is neither true nor false");
    };
  }

  /**
   * A time that is longer than nothing: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 24h}, {@code
   * 30d} or {@code PT1M30S}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Duration duration(String attribute, String value) {
    String text = text(attribute, value).strip();
    Duration duration;
    try {
      Matcher simple = SIMPLE_DURATION.matcher(text);
      duration = simple.matches() ? simple(simple) : Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          attribute + " = \"" + text + "\" is no time such as 500ms, 10s, 5m, 24h, 30d or PT1M30S",
          e);
    }
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(attribute + " = \"" + text + "\" must be positive");
    }
    return duration;
  }

  private Stream<String> split(String attribute, String value) {
    String text = text(attribute, value);
    return text.equals(value)
        ? Stream.of(text)
        : Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static Duration simple(Matcher matcher) {
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
