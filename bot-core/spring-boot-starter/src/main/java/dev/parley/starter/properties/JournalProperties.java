package dev.parley.starter.properties;

import dev.parley.journal.JournalOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept that must survive, {@code parley.journal}.
 *
 * @param url of JDBC: {@code jdbc:h2:file:./data/journal} or {@code jdbc:postgresql://...}; where
 *     it is empty nothing is kept
 * @param user of the database
 * @param password of the user; may be empty
 * @param attempts how often an event may have been running when the process died before it is set
 *     aside: 1 to 100
 * @param inboxRetention how long handled events are kept, and a copy of one is recognised: 1m to
 *     3650d
 * @param outcomesRetention how long it is kept what became of sent messages and of dialogs: 1m to
 *     3650d
 */
public record JournalProperties(
    @DefaultValue("") String url,
    @DefaultValue("parley") String user,
    @DefaultValue("") String password,
    @DefaultValue("3") int attempts,
    @DefaultValue("7d") Duration inboxRetention,
    @DefaultValue("30d") Duration outcomesRetention) {

  void check() {
    if (isOn()) {
      try {
        options();
      } catch (IllegalArgumentException e) {
        throw new InvalidPropertyException("parley.journal", String.valueOf(e.getMessage()));
      }
    }
  }

  /** Whether anything is kept. */
  public boolean isOn() {
    return !url.isBlank();
  }

  /** What the journal is told. */
  public JournalOptions options() {
    JournalOptions options = JournalOptions.at(url, user, password);
    return options
        .withAttempts(attempts)
        .with(
            new JournalOptions.Retention(
                inboxRetention, outcomesRetention, options.retention().interval()));
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "JournalProperties[" + (isOn() ? options() : "off") + ']';
  }
}
