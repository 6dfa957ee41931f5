package dev.parley.example.server.playground;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a browser has been told, as the id of a server-sent event.
 *
 * @param client which client's events are counted: a name that is used again is another client
 * @param number the number of the last event
 */
record Mark(String client, long number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,13})-([0-9]{1,18})");

  /** Reads what {@link #toString} wrote; empty when it is something else. */
  static Optional<Mark> parse(String text) {
    Matcher found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(new Mark(found.group(1), Long.parseLong(found.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return client + '-' + number;
  }
}
